package walt.reboot.inventory;

import org.jspecify.annotations.Nullable;

/** What is to change of a device; null: stays as it is. */
public record DeviceEdit(
        @Nullable DeviceName name,
        @Nullable MacAddress mac,
        @Nullable IpAddress ip,
        @Nullable String model) {
    public DeviceEdit {
        NewDevice.checkModel(model);
    }
}
