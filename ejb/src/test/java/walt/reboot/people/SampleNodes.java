package walt.reboot.people;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.Inventory;
import walt.reboot.inventory.IpAddress;

/** A small platform on which some nodes belong to somebody. */
final class SampleNodes extends Inventory {
    private final List<Device> devices = List.of(
            device("sw-1", DeviceType.SWITCH, null),
            device("rpi-1", DeviceType.NODE, "alice"),
            device("rpi-2", DeviceType.NODE, "alice"),
            device("rpi-3", DeviceType.NODE, "bob"),
            device("rpi-4", DeviceType.NODE, null));

    @Override
    public List<Device> all() {
        return devices;
    }

    private static Device device(String name, DeviceType type, @Nullable String owner) {
        return new Device(
                new UUID(0, name.hashCode()),
                new DeviceName(name),
                type,
                null,
                new IpAddress("10.0.0.1"),
                null,
                false,
                null,
                owner,
                null,
                Map.of(),
                0);
    }
}
