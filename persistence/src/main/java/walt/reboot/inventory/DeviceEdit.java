package walt.reboot.inventory;

import org.jspecify.annotations.Nullable;

/**
 * What is to change of a device; null: stays as it is.
 *
 * @param version the device's version that the change was made for; null: whichever it has
 */
public record DeviceEdit(
        @Nullable DeviceName name,
        @Nullable MacAddress mac,
        @Nullable IpAddress ip,
        @Nullable String model,
        @Nullable Long version) {
    public DeviceEdit {
        NewDevice.checkModel(model);
    }
}
