package walt.reboot.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.secrets.Secrets;
import walt.reboot.inventory.settings.Setting;

/** Turns rows into devices and back; the only place where the secrets among the settings are opened and sealed. */
@ApplicationScoped
class DeviceRows {
    private static final System.Logger LOG = System.getLogger(DeviceRows.class.getName());

    @Inject
    Secrets secrets;

    // each is logged once, not whenever the devices are read
    private final Set<String> unreadable = ConcurrentHashMap.newKeySet();

    Device device(DeviceEntity row) {
        Map<Setting, String> settings = new EnumMap<>(Setting.class);
        row.settings.forEach((label, stored) -> {
            Setting setting = Setting.of(label);
            settings.put(setting, setting.secret() ? opened(row, setting, stored) : stored);
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

    /** One that can't be opened is missing, so that all the rest goes on; its cipher text stays, for the day when the key is back. */
    private String opened(DeviceEntity row, Setting setting, String stored) {
        try {
            return stored.isEmpty() ? stored : secrets.keeper().decrypt(stored);
        } catch (IllegalStateException wrong) {
            if (unreadable.add(stored)) {
                LOG.log(
                        System.Logger.Level.ERROR,
                        "''{0}'' of {1} counts as missing: {2}. Stop the server, put back the file secret.key that it was"
                                + " written with and start again; or set it anew.",
                        setting.label(),
                        row.name,
                        wrong.getMessage());
            }
            return "";
        }
    }
}
