package walt.reboot.inventory.access;

import java.time.Instant;
import java.util.UUID;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.Printable;

/**
 * What may be told of a token after it was made.
 *
 * @param label what it is for, in its user's words: at most 63 characters
 */
public record KeptToken(UUID id, String user, String label, Instant created) {
    private static final int LONGEST_LABEL = 63;

    /** @throws BadInput when the label is too long or not printable */
    public KeptToken {
        if (label.length() > LONGEST_LABEL || !Printable.of(label).equals(label)) {
            throw new BadInput("label", "A label has at most " + LONGEST_LABEL + " printable characters.");
        }
    }
}
