package walt.reboot.poe;

import java.util.function.Supplier;
import walt.reboot.engine.Attempt;
import walt.reboot.engine.PowerSource.SwitchPort;
import walt.reboot.engine.Progress;

/**
 * Hard-reboots nodes by switching their port off and on again, each step proven by a read-back.
 *
 * <p>Once power may be cut, nothing stops the cycle: it ends with the port on, or with an open intent in the ledger.
 */
public final class PowerCycle {
    private final PoeSwitches switches;
    private final PowerLedger ledger;
    private final PortsInWork inWork;
    private final SteadyTime time;
    private final Supplier<PoeConfig> config;

    public PowerCycle(
            PoeSwitches switches, PowerLedger ledger, PortsInWork inWork, SteadyTime time, Supplier<PoeConfig> config) {
        this.switches = switches;
        this.ledger = ledger;
        this.inWork = inWork;
        this.time = time;
        this.config = config;
    }

    /**
     * Cycles the power of the port; one that is off is only switched on.
     *
     * @throws InterruptedException when the reboot was aborted before power could be cut
     */
    public Attempt run(SwitchPort port, String node, Progress progress) throws InterruptedException {
        progress.phase("waiting for " + port.agent().name());
        PortsInWork.Hold hold = inWork.take(port);
        try {
            PortOnSwitch onSwitch = new PortOnSwitch(port, switches.of(port.agent()), ledger, time);
            return new CycleRun(port, node, onSwitch, ledger, time, config.get(), progress).run();
        } catch (PowerLedger.LedgerUnavailable noRecord) {
            return new Attempt.Failed(String.valueOf(noRecord.getMessage())); // thrown before power is cut only
        } finally {
            hold.close();
        }
    }
}
