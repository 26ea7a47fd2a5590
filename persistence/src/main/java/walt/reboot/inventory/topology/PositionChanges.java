package walt.reboot.inventory.topology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a scan changes in the record of positions, and what there is to tell about it. */
public final class PositionChanges {
    private final Set<UUID> found = new HashSet<>();
    private final Map<PositionEntity.Key, Position> written = new LinkedHashMap<>();
    private final Set<PositionEntity.Key> removed = new LinkedHashSet<>();
    private final List<String> told = new ArrayList<>();
    private final List<String> oddities = new ArrayList<>();
    private final Set<UUID> asked = new LinkedHashSet<>();

    void find(UUID device) {
        found.add(device);
    }

    void write(Position position) {
        written.put(position.key(), position);
    }

    void remove(Position position) {
        removed.add(position.key());
    }

    void tell(String change) {
        told.add(change);
    }

    void odd(String what) {
        oddities.add(what);
    }

    void ask(UUID switchId) {
        asked.add(switchId);
    }

    Map<PositionEntity.Key, Position> written() {
        return written;
    }

    Set<PositionEntity.Key> removed() {
        return removed;
    }

    /** How many devices were heard at places that can be theirs, whether or not that changes anything. */
    public int devices() {
        return found.size();
    }

    /** What is different from before, in sentences. */
    public List<String> told() {
        return List.copyOf(told);
    }

    /** What was heard and can't be used; why, in sentences. */
    public List<String> oddities() {
        return List.copyOf(oddities);
    }

    /** Other switches where devices were heard before that are heard here now: they have to be asked too. */
    public Set<UUID> asked() {
        return Set.copyOf(asked);
    }
}
