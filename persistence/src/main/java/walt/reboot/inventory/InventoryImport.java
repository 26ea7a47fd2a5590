package walt.reboot.inventory;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.BadInput.FieldError;
import walt.reboot.inventory.settings.Setting;
import walt.reboot.inventory.settings.SettingsCheck;

/** One import, within the caller's transaction: finds every fault before it gives up, so that nothing is half done. */
final class InventoryImport {
    private final EntityManager rows;
    private final DeviceRows mapping;
    private final SettingsWriter settings;
    private final Map<String, DeviceEntity> byName;
    private final Map<DeviceName, DeviceType> types = new HashMap<>();
    private final Uniqueness uniqueness;
    private final List<FieldError> errors = new ArrayList<>();
    private int added;
    private int changed;
    private int unchanged;

    InventoryImport(EntityManager rows, DeviceRows mapping, SettingsWriter settings, Map<String, DeviceEntity> byName) {
        this.rows = rows;
        this.mapping = mapping;
        this.settings = settings;
        this.byName = byName;
        List<Device> present = byName.values().stream().map(mapping::device).toList();
        this.uniqueness = new Uniqueness(present);
        present.forEach(device -> types.put(device.name(), device.type()));
    }

    ImportResult run(List<NewDevice> devices) {
        devices.forEach(device -> types.put(device.name(), device.type()));
        List<Device> result = new ArrayList<>();
        for (int i = 0; i < devices.size(); i++) {
            try {
                result.add(one(devices.get(i)));
            } catch (BadInput wrong) {
                String at = "devices[" + i + "].";
                wrong.errors().forEach(e -> errors.add(new FieldError(at + e.field(), e.detail())));
            }
        }
        if (!errors.isEmpty()) {
            throw new BadInput(errors);
        }
        settings.write();
        PortsStated.check(byName.values().stream().map(mapping::device).toList());
        return new ImportResult(added, changed, unchanged, result);
    }

    /** Adds a device that must be new; faults have the names of its members. */
    Device addOne(NewDevice device) {
        types.put(device.name(), device.type());
        Device added = add(device);
        settings.write();
        return mapping.device(row(added));
    }

    private DeviceEntity row(Device device) {
        return Objects.requireNonNull(byName.get(device.name().value()));
    }

    private Device one(NewDevice device) {
        DeviceEntity row = byName.get(device.name().value());
        return row == null ? add(device) : change(device, row);
    }

    private Device add(NewDevice device) {
        device.requireAddresses();
        DeviceEntity row = new DeviceEntity();
        row.id = Ids.next(Instant.now());
        uniqueness.check(device, null);
        mapping.store(device, row);
        Device bare = mapping.device(row);
        Device full = configured(bare, device.settings(), row);
        rows.persist(row);
        byName.put(row.name, row);
        uniqueness.take(full);
        added++;
        return full;
    }

    private Device change(NewDevice device, DeviceEntity row) {
        Device before = mapping.device(row);
        checkSameKind(before, device);
        NewDevice wanted = merged(before, device);
        uniqueness.check(wanted, before);
        uniqueness.release(before);
        mapping.store(wanted, row);
        Device after = configured(mapping.device(row), device.settings(), row);
        uniqueness.take(after);
        if (after.equals(before)) {
            unchanged++;
        } else {
            changed++;
        }
        return after;
    }

    private Device configured(Device device, Map<String, String> told, DeviceEntity row) {
        Map<String, @Nullable String> changes = new HashMap<>(told);
        Map<Setting, String> after =
                new SettingsCheck(name -> Optional.ofNullable(types.get(name))).after(device, changes);
        settings.change(device, after, row);
        return device.with(after);
    }

    private static void checkSameKind(Device before, NewDevice device) {
        if (before.type() != device.type() || before.virtual() != device.virtual()) {
            throw new BadInput(
                    "type",
                    device.name() + " exists and is " + before.type().phrase() + (before.virtual() ? " (virtual)" : "")
                            + ": forget it first, or use another name.");
        }
    }

    /** What the import doesn't tell stays; where a virtual node runs is not for an import to change. */
    private static NewDevice merged(Device before, NewDevice told) {
        return new NewDevice(
                told.name(),
                told.type(),
                told.mac() == null ? before.mac() : told.mac(),
                told.ip() == null ? before.ip() : told.ip(),
                told.model() == null ? before.model() : told.model(),
                told.virtual(),
                before.vmHost(),
                told.owner() == null ? before.owner() : told.owner(),
                told.image() == null ? before.image() : told.image(),
                told.settings());
    }
}
