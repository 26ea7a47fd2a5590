package walt.reboot.devices.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.settings.Setting;

/**
 * What an export tells of a device, in the order in which it is written.
 *
 * @param members as {@link Schema} names them
 * @param config settings that differ from their defaults
 * @param leftOut the names of secrets that the device has, or misses, and that are not in {@code config}
 */
record Export(Map<String, Object> members, Map<Setting, String> config, List<String> leftOut) {

    /** @param server the name of this server; virtual nodes that it doesn't run are marked */
    static Export of(Device device, String server, boolean withSecrets) {
        Map<Setting, String> config = new LinkedHashMap<>();
        List<String> leftOut = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            String value = device.settings().get(setting);
            if (value == null) {
                continue;
            }
            if (setting.secret() && (!withSecrets || device.missing().contains(setting))) {
                leftOut.add(setting.label());
            } else {
                config.put(setting, value);
            }
        }
        return new Export(members(device, server), config, leftOut);
    }

    private static Map<String, Object> members(Device device, String server) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(Schema.NAME, device.name().value());
        members.put(Schema.TYPE, device.type().label());
        put(members, Schema.MAC, device.mac());
        put(members, Schema.IP, device.ip());
        put(members, Schema.MODEL, device.model());
        if (device.virtual()) {
            members.put(Schema.VIRTUAL, true);
            put(members, Schema.RUNS, server.equals(device.vmHost()) ? null : Schema.ELSEWHERE);
        }
        put(members, Schema.OWNER, device.owner());
        put(members, Schema.IMAGE, device.image());
        return members;
    }

    private static void put(Map<String, Object> members, String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value.toString());
        }
    }
}
