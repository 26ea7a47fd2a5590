package walt.reboot.poe;

import java.util.List;
import java.util.Optional;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.engine.PowerSource.SwitchPort;
import walt.reboot.inventory.PoeRow;
import walt.reboot.poe.SwitchAnswer.Done;

/**
 * Finds out whether a switch takes requests to switch power, by switching a port on that is on: no device notices. A port that this
 * server is switching is left alone.
 */
public final class WriteProbe {
    private final PoeSwitches switches;
    private final PortsInWork inWork;

    public WriteProbe(PoeSwitches switches, PortsInWork inWork) {
        this.switches = switches;
        this.inWork = inWork;
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /** The switch took it, and the port is on. That proves no more: whether it obeys, a power cycle tells. */
    public record Accepted(PoeRow row) implements Outcome {}

    /** The switch dropped it, though it answers reads. */
    public record Dropped() implements Outcome {}

    /** The switch refused. */
    public record Refused(String error) implements Outcome {}

    /** The switch answered something else; what, for the user. */
    public record Odd(String what) implements Outcome {}

    /** No port is on that nobody switches right now. */
    public record NoPort() implements Outcome {}

    /** @param rows those to choose from, the best first */
    public Outcome run(SwitchAgent agent, List<PoeRow> rows) throws InterruptedException {
        PoeSwitch poeSwitch = switches.of(agent);
        for (PoeRow row : rows) {
            Optional<PortsInWork.Hold> hold = inWork.tryTake(new SwitchPort(agent, row));
            if (hold.isPresent()) {
                try (PortsInWork.Hold held = hold.get()) {
                    if (isOn(poeSwitch, row)) {
                        return write(poeSwitch, row);
                    }
                }
            }
        }
        return new NoPort();
    }

    private static boolean isOn(PoeSwitch poeSwitch, PoeRow row) throws InterruptedException {
        return poeSwitch.read(row) instanceof Done<PortReading> done
                && done.value().enabled();
    }

    private static Outcome write(PoeSwitch poeSwitch, PoeRow row) throws InterruptedException {
        return switch (poeSwitch.switchPower(row, true)) {
            case Done<PoeSwitch.Accepted> done ->
                isOn(poeSwitch, row) ? new Accepted(row) : new Odd("port " + row + " can't be read on after it");
            case SwitchAnswer.NoAnswer<PoeSwitch.Accepted> silent -> new Dropped();
            case SwitchAnswer.Refused<PoeSwitch.Accepted> refused -> new Refused(refused.error());
            case SwitchAnswer.NoSuchPort<PoeSwitch.Accepted> missing -> new Odd("port " + row + " is not there");
            case SwitchAnswer.Unclear<PoeSwitch.Accepted> unclear -> new Odd(unclear.how());
        };
    }
}
