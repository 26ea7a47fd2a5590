package walt.reboot.poe;

import java.util.Optional;
import java.util.UUID;
import walt.reboot.poe.FamilyProbe.Identity;

/** Remembers what switches are. Nothing here throws or blocks for long: without memory, switches are asked anew. */
public interface FamilyMemory {
    /** What the switch was when it was asked last; empty when nobody remembers. */
    Optional<Identity> recall(UUID switchId);

    void keep(UUID switchId, Identity identity);
}
