package walt.reboot.poe;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import walt.reboot.poe.FamilyProbe.Identity;

/** A memory that a test can look into. */
final class FakeFamilyMemory implements FamilyMemory {
    final Map<UUID, Identity> known = new HashMap<>();
    int kept;

    @Override
    public Optional<Identity> recall(UUID switchId) {
        return Optional.ofNullable(known.get(switchId));
    }

    @Override
    public void keep(UUID switchId, Identity identity) {
        kept++;
        known.put(switchId, identity);
    }
}
