package walt.reboot.poe;

import java.util.Optional;
import walt.reboot.engine.Attempt;
import walt.reboot.engine.PowerSource.SwitchPort;
import walt.reboot.inventory.records.PowerIntent;
import walt.reboot.inventory.records.PowerPhase;
import walt.reboot.poe.SwitchAnswer.Done;

/** A port that may be owed power when a reboot comes to it: what is owed is settled before anything is cut. */
final class OwedPort {
    private static final String ONLY_ON = "the port was off: it was only switched on";

    private final CycleOrder order;
    private final SwitchPort port;
    private final PortsInWork.Hold hold;
    private final PoeSwitches switches;
    private final CycleRun.Tools tools;
    private final PoeConfig config;
    private final Reasons reasons;

    /** @param hold of the port */
    OwedPort(
            CycleOrder order,
            SwitchPort port,
            PortsInWork.Hold hold,
            PoeSwitches switches,
            CycleRun.Tools tools,
            PoeConfig config) {
        this.order = order;
        this.port = port;
        this.hold = hold;
        this.switches = switches;
        this.tools = tools;
        this.config = config;
        this.reasons = new Reasons(port);
    }

    /** Empty: the port is on, and the reboot still to be done. */
    Optional<Attempt> settle(PowerIntent owed, PortOnSwitch onSwitch) throws InterruptedException {
        // whatever comes of it: the reboot goes on where the switch is now
        new OwedPower(owed, port, hold, switches, tools.time(), config).giveElsewhere();
        SwitchAnswer<PortReading> answer = onSwitch.read();
        if (!(answer instanceof Done<PortReading> done)) {
            Quietly.run(() -> tools.ledger().problem(owed, reasons.unread(answer)));
            return Optional.of(new Attempt.Failed(reasons.unread(answer)));
        }
        if (!done.value().enabled() || done.value().lost(owed.portMode())) {
            return Optional.of(switchOn(onSwitch, Optional.of(owed)));
        }
        return isInDoubt(owed) ? Optional.empty() : close(owed, onSwitch);
    }

    private Optional<Attempt> close(PowerIntent owed, PortOnSwitch onSwitch) throws InterruptedException {
        onSwitch.provenOn();
        if (order.progress().job().equals(owed.jobId()) && isForThisNode(owed)) {
            back(onSwitch).close(owed);
            return Optional.of(
                    new Attempt.Rebooted("the server was stopped after it had cut the power; the port is on again"));
        }
        Quietly.run(() -> tools.ledger().close(owed));
        return Optional.empty();
    }

    /** Switches on only: power that was away is a reboot. */
    Attempt switchOn(PortOnSwitch onSwitch, Optional<PowerIntent> owed) throws InterruptedException {
        order.progress().begin();
        return Shielded.call(() -> back(onSwitch).give(owed, true, new Attempt.Rebooted(ONLY_ON)));
    }

    PowerBack back(PortOnSwitch onSwitch) {
        return new PowerBack(onSwitch, tools.ledger(), config, order);
    }

    /** Whether a port that reads on may be off yet: it goes off late, or it is not the one that was cut. */
    boolean isInDoubt(PowerIntent owed) {
        return owed.phase() == PowerPhase.CUTTING || isCutElsewhere(owed);
    }

    /** Whether the switch had another address when the port was cut. */
    boolean isCutElsewhere(PowerIntent owed) {
        return owed.cutElsewhere(port.agent().target().address()).isPresent();
    }

    boolean isForThisNode(PowerIntent owed) {
        return owed.nodeName().equals(order.nodeName());
    }
}
