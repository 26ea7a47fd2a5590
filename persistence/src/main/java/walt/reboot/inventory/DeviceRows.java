package walt.reboot.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.secrets.Secrets;
import walt.reboot.inventory.settings.Setting;

/** Turns rows into devices and back; the only place where the secrets among the settings are opened and sealed. */
@ApplicationScoped
class DeviceRows {
    @Inject
    Secrets secrets;

    Device device(DeviceEntity row) {
        Map<Setting, String> settings = new EnumMap<>(Setting.class);
        row.settings.forEach((label, stored) -> {
            Setting setting = Setting.of(label);
            settings.put(setting, opened(setting, stored));
        });
        return new Device(
                row.id,
                new DeviceName(row.name),
                row.type,
                row.mac == null ? null : new MacAddress(row.mac),
                row.ip == null ? null : new IpAddress(row.ip),
                row.model,
                row.virtual,
                row.vmHost,
                row.owner,
                row.image,
                settings,
                row.version);
    }

    /** What the row holds for these settings; a secret that did not change keeps its cipher text. */
    Map<String, String> stored(Device before, Map<Setting, String> after, DeviceEntity row) {
        Map<String, String> stored = new HashMap<>();
        after.forEach((setting, value) -> {
            String old = row.settings.get(setting.label());
            boolean same = old != null && value.equals(before.settings().get(setting));
            stored.put(setting.label(), same ? old : sealed(setting, value));
        });
        return stored;
    }

    /** Writes what the device has beside its settings into its row. */
    void store(Device device, DeviceEntity row) {
        row.name = device.name().value();
        row.type = device.type();
        row.mac = text(device.mac());
        row.ip = text(device.ip());
        row.model = device.model();
        row.virtual = device.virtual();
        row.vmHost = device.vmHost();
        row.owner = device.owner();
        row.image = device.image();
    }

    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** A secret that is missing is an empty text in the row too. */
    private String sealed(Setting setting, String value) {
        return setting.secret() && !value.isEmpty() ? secrets.keeper().encrypt(value) : value;
    }

    private String opened(Setting setting, String stored) {
        return setting.secret() && !stored.isEmpty() ? secrets.keeper().decrypt(stored) : stored;
    }
}
