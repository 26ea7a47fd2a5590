package walt.reboot.rest.json;

import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.MacAddress;

/** A device as the API shows it; {@code vm} only for virtual nodes that this server runs. */
public record DeviceJson(
        String name,
        String type,
        @Nullable String mac,
        @Nullable String ip,
        @Nullable String model,
        boolean virtual,
        @Nullable String owner,
        @Nullable Boolean booted,
        @Nullable String bootStatus,
        @Nullable String bootId,
        @Nullable String bootedSince,
        @Nullable VmJson vm) {

    public static DeviceJson of(Device device, @Nullable VmJson vm) {
        MacAddress mac = device.mac();
        IpAddress ip = device.ip();
        return new DeviceJson(
                device.name().value(),
                device.type().label(),
                mac == null ? null : mac.value(),
                ip == null ? null : ip.value(),
                device.model(),
                device.virtual(),
                device.owner(),
                null,
                null,
                null,
                null,
                vm);
    }

    /** The process of a virtual node. */
    public record VmJson(
            String state,
            @Nullable Long pid,
            String since,
            @Nullable String reason) {}
}
