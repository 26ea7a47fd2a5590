package walt.reboot.inventory.topology;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a switch was found to be.
 *
 * @param sysObjectId what its agent said it is when it was found; empty when it did not say
 * @param family how its PoE is spoken to
 * @param cycled when it has switched a port off and on, proven by read-backs, last; null when it never has
 */
public record SwitchProfile(
        UUID switchId,
        String sysObjectId,
        String family,
        Instant found,
        @Nullable Instant cycled) {

    /** The family of switches whose ports can be read at most. */
    public static final String READ_ONLY = "read-only";

    /** Whether nothing can be switched there. */
    public boolean isReadOnly() {
        return family.equals(READ_ONLY);
    }
}
