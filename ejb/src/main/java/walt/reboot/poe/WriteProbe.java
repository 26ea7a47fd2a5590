package walt.reboot.poe;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
        // a mode that an operator has set may be lost by the write
        Outcome outcome = run(agent, poeSwitch, rows, PortReading::hasPlainMode);
        return outcome instanceof NoPort ? run(agent, poeSwitch, rows, reading -> true) : outcome;
    }

    private Outcome run(SwitchAgent agent, PoeSwitch poeSwitch, List<PoeRow> rows, Predicate<PortReading> fit)
            throws InterruptedException {
        for (PoeRow row : rows) {
            Optional<PortsInWork.Hold> hold = inWork.tryTake(new SwitchPort(agent, row));
            if (hold.isPresent()) {
                try (PortsInWork.Hold held = hold.get()) {
                    Optional<PortReading> before = readOn(poeSwitch, row).filter(fit);
                    if (before.isPresent()) {
                        return write(poeSwitch, row, before.get());
                    }
                }
            }
        }
        return new NoPort();
    }

    /** Empty: the port is not on, or can't be read. */
    private static Optional<PortReading> readOn(PoeSwitch poeSwitch, PoeRow row) throws InterruptedException {
        return poeSwitch.read(row) instanceof Done<PortReading> done
                ? Optional.of(done.value()).filter(PortReading::enabled)
                : Optional.empty();
    }

    private static Outcome write(PoeSwitch poeSwitch, PoeRow row, PortReading before) throws InterruptedException {
        SwitchAnswer<PoeSwitch.Accepted> answer = poeSwitch.switchPower(row, true);
        Integer mode = before.mode();
        Optional<Outcome> lost = mode == null ? Optional.empty() : restore(poeSwitch, row, mode);
        return lost.isPresent() ? lost.get() : outcome(answer, poeSwitch, row);
    }

    /** Empty: the port has its mode. */
    private static Optional<Outcome> restore(PoeSwitch poeSwitch, PoeRow row, int mode) throws InterruptedException {
        Optional<PortReading> after = readOn(poeSwitch, row).filter(reading -> reading.lost(mode));
        if (after.isEmpty()) {
            return Optional.empty();
        }
        var unused = poeSwitch.setMode(row, mode);
        return readOn(poeSwitch, row)
                .filter(reading -> reading.lost(mode))
                .map(reading -> new Odd("the mode of port " + row + " has become " + reading.mode()
                        + " and could not be set back to " + mode + ": set it on the switch"));
    }

    private static Outcome outcome(SwitchAnswer<PoeSwitch.Accepted> answer, PoeSwitch poeSwitch, PoeRow row)
            throws InterruptedException {
        return switch (answer) {
            case Done<PoeSwitch.Accepted> done ->
                readOn(poeSwitch, row).isPresent()
                        ? new Accepted(row)
                        : new Odd("port " + row + " can't be read on after it");
            case SwitchAnswer.NoAnswer<PoeSwitch.Accepted> silent -> new Dropped();
            case SwitchAnswer.Refused<PoeSwitch.Accepted> refused -> new Refused(refused.error());
            case SwitchAnswer.NoSuchPort<PoeSwitch.Accepted> missing -> new Odd("port " + row + " is not there");
            case SwitchAnswer.Unclear<PoeSwitch.Accepted> unclear -> new Odd(unclear.how());
        };
    }
}
