package walt.reboot.inventory;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.settings.Setting;

/** Devices for tests, each with the least that it needs. */
public final class SampleDevice {
    private SampleDevice() {}

    public static Device node(String name) {
        return device(name, DeviceType.NODE, false, "192.168.0.7", Map.of());
    }

    public static Device virtualNode(String name) {
        return device(name, DeviceType.NODE, true, null, Map.of());
    }

    public static Device powerSwitch(String name, Map<Setting, String> settings) {
        return device(name, DeviceType.SWITCH, false, "192.168.0.8", settings);
    }

    public static Device unknown(String name) {
        return device(name, DeviceType.UNKNOWN, false, null, Map.of());
    }

    private static Device device(
            String name, DeviceType type, boolean virtual, @Nullable String ip, Map<Setting, String> settings) {
        return new Device(
                new UUID(0, name.hashCode()),
                new DeviceName(name),
                type,
                null,
                ip == null ? null : new IpAddress(ip),
                null,
                virtual,
                null,
                null,
                null,
                settings,
                0);
    }
}
