package walt.reboot.inventory;

import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes devices as they are to be, within the caller's transaction. */
final class InventoryImport {
    private final EntityManager rows;
    private final DeviceRows mapping;
    private final SettingsWriter settings;
    private final Map<String, DeviceEntity> byName;

    /** @param byName the rows that are there, by the names of their devices */
    InventoryImport(EntityManager rows, DeviceRows mapping, SettingsWriter settings, Map<String, DeviceEntity> byName) {
        this.rows = rows;
        this.mapping = mapping;
        this.settings = settings;
        this.byName = byName;
    }

    void write(List<ImportPlan.Step> steps) {
        List<ImportPlan.Step> different =
                steps.stream().filter(ImportPlan.Step::differs).toList();
        handOver(different);
        different.forEach(this::write);
        settings.write();
    }

    /**
     * Takes addresses away from devices that give them up to others: the database looks at each statement by itself, and would
     * refuse the first of two devices that exchange theirs.
     */
    private void handOver(List<ImportPlan.Step> steps) {
        Set<String> wanted =
                steps.stream().flatMap(step -> addresses(step.after()).stream()).collect(Collectors.toSet());
        boolean any = false;
        for (ImportPlan.Step step : steps) {
            any |= step.before() != null && giveUp(step.before(), step.after(), wanted);
        }
        if (any) {
            Clash.flush(rows);
        }
    }

    private boolean giveUp(Device before, Device after, Set<String> wanted) {
        Set<String> given = addresses(before);
        given.removeAll(addresses(after));
        given.retainAll(wanted);
        if (!given.isEmpty()) {
            DeviceEntity row = row(before);
            row.mac = given.contains(row.mac) ? null : row.mac;
            row.ip = given.contains(row.ip) ? null : row.ip;
        }
        return !given.isEmpty();
    }

    private static Set<String> addresses(Device device) {
        Set<String> result = new HashSet<>();
        if (device.mac() != null) {
            result.add(device.mac().value());
        }
        if (device.ip() != null) {
            result.add(device.ip().value());
        }
        return result;
    }

    private void write(ImportPlan.Step step) {
        Device before = step.before();
        if (before == null) {
            var unused = add(step.after());
        } else {
            DeviceEntity row = row(before);
            mapping.store(step.after(), row);
            NewAddress.endsPosition(before, step.after(), rows);
            settings.change(before, step.after().settings(), row);
        }
    }

    /** Adds a device that is new. */
    DeviceEntity addOne(Device device) {
        DeviceEntity row = add(device);
        settings.write();
        return row;
    }

    private DeviceEntity add(Device device) {
        DeviceEntity row = new DeviceEntity();
        row.id = device.id();
        mapping.store(device, row);
        settings.change(device.with(Map.of()), device.settings(), row);
        rows.persist(row);
        return row;
    }

    private DeviceEntity row(Device device) {
        DeviceEntity row = byName.get(device.name().value());
        if (row == null) {
            throw new IllegalStateException("no row of " + device.name());
        }
        return row;
    }
}
