package walt.reboot.inventory;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.settings.Objections;
import walt.reboot.inventory.settings.Setting;

/** Turns unknown devices into switches: the action {@code type=switch} among settings. */
final class Promotion {
    private static final String UNKNOWN = "unknown-";

    private Promotion() {}

    /** Whether the command turns this device into a switch. */
    static boolean concerns(Device device, Map<String, @Nullable String> values) {
        return device.type() == DeviceType.UNKNOWN
                && DeviceType.SWITCH.label().equalsIgnoreCase(values.get(Setting.TYPE.label()));
    }

    /** The rest of the command, for the switch that the device will be. */
    static Map<String, @Nullable String> rest(Map<String, @Nullable String> values) {
        Map<String, @Nullable String> rest = new LinkedHashMap<>(values);
        rest.remove(Setting.TYPE.label());
        return rest;
    }

    /** The device as a switch: {@code unknown-xxxxxx} becomes {@code switch-xxxxxx}, other names stay. */
    static Device promoted(Device device, Objections objections) {
        if (device.ip() == null) {
            objections.add(
                    Setting.TYPE, "Failed: ", device.name(), " can't be a switch without an IP address: set it first.");
            return device;
        }
        String name = device.name().value();
        Map<Setting, String> kept = new HashMap<>(device.settings());
        Device promoted = new Device(
                device.id(),
                name.startsWith(UNKNOWN) ? new DeviceName("switch-" + name.substring(UNKNOWN.length())) : device.name(),
                DeviceType.SWITCH,
                device.mac(),
                device.ip(),
                device.model(),
                false,
                null,
                null,
                device.image(),
                Map.of(),
                device.version());
        kept.keySet().removeIf(setting -> !setting.concerns(promoted));
        return promoted.with(kept);
    }
}
