package walt.reboot.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.ImportedDevice.Place;
import walt.reboot.inventory.settings.Setting;

/** Documents for tests: each device is told on a line of its own, its members on lines of their own after it. */
final class Imports {
    static final String HUSH = "hush-hush";

    private Imports() {}

    static ImportDocument document(NewDevice... devices) {
        List<ImportedDevice> told = new ArrayList<>();
        for (NewDevice device : devices) {
            told.add(told(device, told.size() + 1));
        }
        return document(told);
    }

    static ImportDocument document(List<ImportedDevice> told) {
        return new ImportDocument(told, Map.of(), new ImportFaults(), List.of());
    }

    static ImportedDevice told(NewDevice device, int number) {
        int line = 10 * number;
        return new ImportedDevice(
                device,
                false,
                Set.of(),
                new Place(
                        line,
                        Map.of(
                                "type",
                                line,
                                "virtual",
                                line,
                                "mac",
                                line + 1,
                                "ip",
                                line + 2,
                                "power.port",
                                line + 3)));
    }

    static ImportedDevice leavingOut(NewDevice device, Setting secret) {
        return new ImportedDevice(device, false, Set.of(secret), new Place(1, Map.of()));
    }

    /** A document that tells neither the type nor whether it is virtual. */
    static ImportDocument ofNoKind(NewDevice device) {
        return document(List.of(new ImportedDevice(device, false, Set.of(), new Place(1, Map.of()))));
    }

    /** A node as WalT tells it. */
    static ImportDocument walts(@Nullable String owner, @Nullable String image) {
        NewDevice node = device("rpi-1", DeviceType.NODE, "10.0.0.77", owner, image, Map.of());
        return document(List.of(new ImportedDevice(node, true, Set.of(), new Place(1, Map.of()))));
    }

    static NewDevice node(String name, @Nullable String ip, Map<String, String> settings) {
        return device(name, DeviceType.NODE, ip, null, null, settings);
    }

    static NewDevice unknown(String name, String ip) {
        return device(name, DeviceType.UNKNOWN, ip, null, null, Map.of());
    }

    static NewDevice owned(String name, @Nullable String owner) {
        return device(name, DeviceType.NODE, "10.0.0.77", owner, null, Map.of());
    }

    static NewDevice powerSwitch(String name) {
        return powerSwitch(name, Map.of("snmp.version", "2", "snmp.community", HUSH));
    }

    static NewDevice powerSwitch(String name, String ip) {
        return device(name, DeviceType.SWITCH, ip, null, null, Map.of());
    }

    static NewDevice powerSwitch(String name, Map<String, String> settings) {
        return device(name, DeviceType.SWITCH, "10.0.0.250", null, null, settings);
    }

    private static NewDevice device(
            String name,
            DeviceType type,
            @Nullable String ip,
            @Nullable String owner,
            @Nullable String image,
            Map<String, String> settings) {
        return new NewDevice(
                new DeviceName(name),
                type,
                macOf(name),
                ip == null ? null : new IpAddress(ip),
                null,
                false,
                null,
                owner,
                image,
                settings);
    }

    static MacAddress macOf(String name) {
        int hash = name.hashCode();
        return new MacAddress(String.format("02:00:00:00:%02x:%02x", hash >> 8 & 0xff, hash & 0xff));
    }
}
