package walt.reboot.inventory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import walt.reboot.inventory.BadInput.FieldError;

/** The faults of a document, each with its line (from 1). */
public final class ImportFaults {
    private final List<Fault> found = new ArrayList<>();

    private record Fault(int line, String detail, boolean conflict) {
        FieldError error() {
            return new FieldError("line " + line, "Line " + line + ": " + Printable.of(detail));
        }
    }

    /** The document is wrong in itself. */
    public void add(int line, String detail) {
        found.add(new Fault(line, detail, false));
    }

    void add(ImportedDevice.Place place, BadInput wrong) {
        wrong.errors().forEach(error -> add(place.of(error.field()), error.detail()));
    }

    /** The line would be right if there were not a device that the document doesn't speak of. */
    void conflict(int line, String detail) {
        found.add(new Fault(line, detail, true));
    }

    public int count() {
        return found.size();
    }

    /**
     * Ends the import when there are faults.
     *
     * @throws BadInput when the document is wrong in itself
     * @throws Conflict when it only contradicts what is there
     */
    public void check() {
        if (found.isEmpty()) {
            return;
        }
        List<FieldError> errors = found.stream()
                .sorted(Comparator.comparingInt(Fault::line))
                .map(Fault::error)
                .toList();
        if (found.stream().allMatch(Fault::conflict)) {
            throw new Conflict(errors);
        }
        throw new BadInput(errors);
    }
}
