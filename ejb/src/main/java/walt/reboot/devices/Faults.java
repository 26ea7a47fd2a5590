package walt.reboot.devices;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.BadInput.FieldError;
import walt.reboot.inventory.Printable;

/** The faults of a YAML text, each with its line (from 1). */
final class Faults {
    private final List<FieldError> errors = new ArrayList<>();

    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    void add(Node where, String detail) {
        add(line(where), detail);
    }

    void add(int line, String detail) {
        errors.add(new FieldError("line " + line, "Line " + line + ": " + Printable.of(detail)));
    }

    /** @throws BadInput when there are any */
    void check() {
        if (!errors.isEmpty()) {
            throw new BadInput(errors);
        }
    }
}
