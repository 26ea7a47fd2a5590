package walt.reboot.inventory.topology;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where a scan of a single switch puts devices that had no position before; without a database. */
public final class Placed {
    private Placed() {}

    public static List<Position> by(Hearing hearing, Directory directory) {
        Map<PositionEntity.Key, Position> record =
                new LinkedHashMap<>(SwitchPlan.of(hearing, directory, List.of()).written());
        CrossCheck.of(Instant.EPOCH, List.of(hearing), directory, List.copyOf(record.values()))
                .values()
                .forEach(changes -> {
                    record.putAll(changes.written());
                    changes.removed().forEach(record::remove);
                });
        return List.copyOf(record.values());
    }
}
