package walt.lab.fault;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The faults that a device has at the moment; immutable. */
public record Faults(List<Fault> all) {

    public static final Faults NONE = new Faults(List.of());

    public Faults {
        all = List.copyOf(all);
    }

    /**
     * Reads the faults of such a device, one text each.
     *
     * @throws IllegalArgumentException when one of them is unknown or wrong
     */
    public static Faults parse(Collection<String> texts, Target target) {
        return new Faults(texts.stream().map(text -> Fault.parse(text, target)).toList());
    }

    public boolean has(FaultKind kind) {
        return find(kind).isPresent();
    }

    /** The number given with that fault, 0 without the fault. */
    public double number(FaultKind kind) {
        return find(kind).map(fault -> Double.parseDouble(fault.argument())).orElse(0.0);
    }

    /** The text given with that fault. */
    public Optional<String> text(FaultKind kind) {
        return find(kind).map(Fault::argument);
    }

    /** Where the agent is to be held. */
    public Optional<Boundary> hold() {
        return text(FaultKind.HOLD).flatMap(Boundary::spelled);
    }

    /** These faults without those of the kinds that match. */
    public Faults without(Predicate<FaultKind> gone) {
        return new Faults(all.stream().filter(fault -> !gone.test(fault.kind())).toList());
    }

    /** The spellings, as they are read. */
    public List<String> spellings() {
        return all.stream().map(Fault::toString).toList();
    }

    private Optional<Fault> find(FaultKind kind) {
        return all.stream().filter(fault -> fault.kind() == kind).findFirst();
    }
}
