package walt.reboot.inventory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import walt.reboot.inventory.BadInput.FieldError;

/** The faults of a document, each with its line (from 1); the first thousand are told, the rest is counted. */
public final class ImportFaults {
    private static final int MOST_TOLD = 1000;

    private final List<Fault> told = new ArrayList<>();
    private int count;
    private boolean conflictsOnly = true;

    private record Fault(int line, String detail) {
        FieldError error() {
            return new FieldError("line " + line, "Line " + line + ": " + Printable.of(detail));
        }
    }

    /** The document is wrong in itself. */
    public void add(int line, String detail) {
        conflictsOnly = false;
        note(line, detail);
    }

    void add(ImportedDevice.Place place, BadInput wrong) {
        wrong.errors().forEach(error -> add(place.of(error.field()), error.detail()));
    }

    /** The line would be right if there were not a device that the document doesn't speak of. */
    void conflict(int line, String detail) {
        note(line, detail);
    }

    private void note(int line, String detail) {
        count++;
        if (count <= MOST_TOLD) {
            told.add(new Fault(line, detail));
        }
    }

    /** How many there are, those that are not told included. */
    public int count() {
        return count;
    }

    /**
     * Ends the import when there are faults.
     *
     * @throws BadInput when the document is wrong in itself
     * @throws Conflict when it only contradicts what is there
     */
    public void check() {
        if (count == 0) {
            return;
        }
        List<FieldError> errors = new ArrayList<>(told.stream()
                .sorted(Comparator.comparingInt(Fault::line))
                .map(Fault::error)
                .toList());
        if (count > MOST_TOLD) {
            errors.add(new FieldError("body", "There are " + (count - MOST_TOLD) + " more faults."));
        }
        if (conflictsOnly) {
            throw new Conflict(errors);
        }
        throw new BadInput(errors);
    }
}
