package walt.reboot.sets;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.IpAddress;

/** Nodes of which only the names matter. */
final class SampleNodes {
    private SampleNodes() {}

    static List<Device> named(Collection<String> names) {
        return names.stream().map(SampleNodes::named).toList();
    }

    private static Device named(String name) {
        return new Device(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.US_ASCII)),
                new DeviceName(name),
                DeviceType.NODE,
                null,
                new IpAddress("127.0.0.1"),
                null,
                false,
                null,
                null,
                null,
                Map.of(),
                0);
    }
}
