package walt.reboot.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.settings.Setting;

/** A small platform: switches that may or may not cycle power, and nodes on them. */
final class SampleDevices {
    static final String SERVER = "server-1";
    static final Map<Setting, String> OBEDIENT = Map.of(
            Setting.SNMP_VERSION, "2",
            Setting.SNMP_COMMUNITY, "private",
            Setting.LLDP_EXPLORE, "true",
            Setting.POE_REBOOTS, "true");

    private SampleDevices() {}

    static Device powerSwitch(String name, Map<Setting, String> settings) {
        return device(name, DeviceType.SWITCH, "10.0.0.250", null, false, settings);
    }

    static Device node(String name, @Nullable String powerPort) {
        Map<Setting, String> settings = powerPort == null ? Map.of() : Map.of(Setting.POWER_PORT, powerPort);
        return device(name, DeviceType.NODE, "10.0.0.1", null, false, settings);
    }

    static Device virtualNode(String name, @Nullable String host) {
        return device(name, DeviceType.NODE, host == null ? null : "127.93.0.1", host, true, Map.of());
    }

    static Device owned(Device node, @Nullable String owner) {
        return new Device(
                node.id(),
                node.name(),
                node.type(),
                node.mac(),
                node.ip(),
                node.model(),
                node.virtual(),
                node.vmHost(),
                owner,
                node.image(),
                node.settings(),
                node.version());
    }

    /** The settings without one of them. */
    static Map<Setting, String> without(Setting missing, Map<Setting, String> settings) {
        Map<Setting, String> rest = new HashMap<>(settings);
        rest.remove(missing);
        return rest;
    }

    private static Device device(
            String name,
            DeviceType type,
            @Nullable String ip,
            @Nullable String vmHost,
            boolean virtual,
            Map<Setting, String> settings) {
        return new Device(
                new UUID(0, name.hashCode()),
                new DeviceName(name),
                type,
                null,
                ip == null ? null : new IpAddress(ip),
                null,
                virtual,
                vmHost,
                null,
                null,
                settings,
                0);
    }
}
