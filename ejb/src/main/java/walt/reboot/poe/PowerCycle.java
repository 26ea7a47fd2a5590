package walt.reboot.poe;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import walt.reboot.engine.Attempt;
import walt.reboot.engine.PowerSource.PoePort;
import walt.reboot.engine.PowerSource.SwitchPort;
import walt.reboot.engine.Progress;

/**
 * Hard-reboots nodes by switching their port off and on again, each step proven by a read-back.
 *
 * <p>Once power may be cut, nothing stops the cycle: it ends with the port on, or with an open intent in the ledger.
 */
public final class PowerCycle {
    /** How long a switch may take to find a device on a port that was switched on. */
    private static final Duration DETECTION = Duration.ofSeconds(60);

    private final PoeSwitches switches;
    private final PowerLedger ledger;
    private final PortsInWork inWork;
    private final SteadyTime time;
    private final Supplier<PoeConfig> config;

    // one small entry per port at most
    private final Map<String, Duration> switchedOn = new ConcurrentHashMap<>();

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
    public Attempt run(PoePort fed, String node, Progress progress) throws InterruptedException {
        SwitchPort port = fed.port();
        progress.phase("waiting for " + port.agent().name());
        PortsInWork.Hold hold = inWork.take(port);
        try {
            PortOnSwitch onSwitch = new PortOnSwitch(port, switches.of(port.agent()), OptionalInt.empty(), time);
            Attempt attempt = new CycleRun(
                            port,
                            fed.knownOff(),
                            deliversBy(port),
                            node,
                            onSwitch,
                            ledger,
                            time,
                            config.get(),
                            progress)
                    .run();
            if (attempt instanceof Attempt.Rebooted) {
                switchedOn.put(port.toString(), time.elapsed());
            }
            return attempt;
        } catch (PowerLedger.LedgerUnavailable noRecord) {
            return new Attempt.Failed(String.valueOf(noRecord.getMessage())); // thrown before power is cut only
        } finally {
            hold.close();
        }
    }

    private Duration deliversBy(SwitchPort port) {
        Duration last = switchedOn.get(port.toString());
        return last == null ? time.elapsed() : last.plus(DETECTION);
    }
}
