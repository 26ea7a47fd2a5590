package walt.reboot.inventory.history;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.settings.Setting;

/**
 * A setting of a device got another value.
 *
 * @param deviceName the device's name at that time
 * @param from null: the default
 * @param to null: the default
 */
public record SettingChange(
        UUID deviceId,
        String deviceName,
        String setting,
        @Nullable String from,
        @Nullable String to,
        Author author) {

    /** Who made a change, and when. */
    public record Author(String who, Instant when) {}

    /** The change of a device's setting, secrets masked; a secret that is missing is none. */
    public static SettingChange of(
            Device device, Setting setting, @Nullable String from, @Nullable String to, Author author) {
        return new SettingChange(
                device.id(), device.name().value(), setting.label(), shown(setting, from), shown(setting, to), author);
    }

    private static @Nullable String shown(Setting setting, @Nullable String value) {
        if (value == null || !setting.secret()) {
            return value;
        }
        return value.isEmpty() ? null : Setting.MASK;
    }
}
