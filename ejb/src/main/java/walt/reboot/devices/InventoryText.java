package walt.reboot.devices;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.MacAddress;
import walt.reboot.inventory.settings.Setting;

/** Writes the inventory as YAML, in the order given; without secrets. */
final class InventoryText {
    private InventoryText() {}

    /** @param server the name of this server; virtual nodes that it doesn't run are marked */
    static String of(List<Device> devices, String server) {
        List<Object> list = new ArrayList<>();
        devices.forEach(device -> list.add(entry(device, server)));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("devices", list);
        DumpSettings style = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setWidth(1000)
                .setSchema(new CoreSchema()) // as the reader's: a text that it takes for a null is quoted
                .build();
        return new Dump(style).dumpToString(document);
    }

    private static Map<String, Object> entry(Device device, String server) {
        MacAddress mac = device.mac();
        IpAddress ip = device.ip();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", device.name().value());
        entry.put("type", device.type().label());
        put(entry, "mac", mac == null ? null : mac.value());
        put(entry, "ip", ip == null ? null : ip.value());
        put(entry, "model", device.model());
        if (device.virtual()) {
            entry.put("virtual", true);
            put(entry, "runs", server.equals(device.vmHost()) ? null : "elsewhere");
        }
        put(entry, "owner", device.owner());
        Map<String, Object> config = new LinkedHashMap<>();
        for (Setting setting : Setting.values()) {
            String value = device.settings().get(setting);
            if (value != null && !setting.secret()) {
                put(config, setting.label(), setting.json(value));
            }
        }
        put(entry, "config", config.isEmpty() ? null : config);
        return entry;
    }

    private static void put(Map<String, Object> entry, String key, @Nullable Object value) {
        if (value != null) {
            entry.put(key, value);
        }
    }
}
