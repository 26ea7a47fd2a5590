package walt.reboot.inventory;

import org.jspecify.annotations.Nullable;

/**
 * What is to change of a device; null: stays as it is.
 *
 * @param model an empty one: none any more
 * @param version the device's version that the change was made for; null: whichever it has
 */
public record DeviceEdit(
        @Nullable DeviceName name,
        @Nullable MacAddress mac,
        @Nullable IpAddress ip,
        @Nullable String model,
        @Nullable Long version) {
    public DeviceEdit {
        NewDevice.checkMac(mac);
        if (!"".equals(model)) {
            NewDevice.checkModel(model);
        }
    }

    /** The device as it is to be. */
    Device of(Device before) {
        return new Device(
                before.id(),
                name == null ? before.name() : name,
                before.type(),
                mac == null ? before.mac() : mac,
                ip == null ? before.ip() : ip,
                model == null ? before.model() : model.isEmpty() ? null : model,
                before.virtual(),
                before.vmHost(),
                before.owner(),
                before.image(),
                before.settings(),
                before.version());
    }
}
