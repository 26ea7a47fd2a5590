package walt.reboot.engine;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.Printable;

/**
 * A request to reboot a set of nodes.
 *
 * @param nodes a node set
 * @param cause why, for the record; at most 500 printable characters
 * @param force whether nodes that somebody else owns are rebooted too
 * @param idempotencyKey the same key of the same requester means the same job; 1 to 128 printable characters
 */
public record RebootRequest(
        String nodes,
        RebootMode mode,
        @Nullable String cause,
        boolean force,
        @Nullable String idempotencyKey) {
    private static final int LONGEST_CAUSE = 500;
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");

    public RebootRequest {
        if (cause != null && !Printable.fits(cause, LONGEST_CAUSE)) {
            throw new BadInput("cause", "A cause has 1 to " + LONGEST_CAUSE + " printable characters, on one line.");
        }
        if (idempotencyKey != null && !KEY.matcher(idempotencyKey).matches()) {
            throw new BadInput(
                    "Idempotency-Key", "An Idempotency-Key has 1 to 128 printable characters without spaces.");
        }
    }
}
