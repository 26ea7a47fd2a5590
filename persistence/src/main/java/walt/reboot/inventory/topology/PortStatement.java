package walt.reboot.inventory.topology;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.PoeRow;

/**
 * What operators say of a port of a switch.
 *
 * @param label its name for operators
 * @param row the PoE row that feeds it
 */
public record PortStatement(
        String interfaceName,
        @Nullable String label,
        @Nullable PoeRow row) {
    private static final Pattern LABEL =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._:/,()#+-]{0,61}[\\p{L}\\p{N}.)#+]|[\\p{L}\\p{N}]");

    /** @throws BadInput when it is no name for a port */
    public PortStatement {
        if (label != null && !LABEL.matcher(label).matches()) {
            throw new BadInput(
                    "label",
                    "The label of " + interfaceName
                            + " must have 1 to 63 letters, digits, spaces and . _ : / , ( ) # + -, and begin with a letter or digit.");
        }
    }

    boolean saysNothing() {
        return label == null && row == null;
    }
}
