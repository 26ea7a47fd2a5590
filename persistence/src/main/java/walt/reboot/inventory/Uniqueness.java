package walt.reboot.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps names and addresses unique, with an answer that says who has them. */
final class Uniqueness {
    private final Map<Object, Device> holders = new HashMap<>();

    Uniqueness(Collection<Device> devices) {
        devices.forEach(this::take);
    }

    /**
     * @param itself the device as it was before; null when it is new
     * @throws Conflict when another device has its name, MAC or IP address
     */
    void check(NewDevice wanted, @Nullable Device itself) {
        UUID own = itself == null ? null : itself.id();
        refuse(wanted.name(), own, "There is already a device named " + wanted.name() + ".");
        refuse(wanted.mac(), own, "MAC address " + wanted.mac() + " belongs to ");
        refuse(wanted.ip(), own, "IP address " + wanted.ip() + " belongs to ");
    }

    void take(Device device) {
        keys(device).forEach(key -> holders.put(key, device));
    }

    void release(Device device) {
        keys(device)
                .forEach(key -> holders.computeIfPresent(
                        key, (same, holder) -> holder.id().equals(device.id()) ? null : holder));
    }

    private static List<Object> keys(Device device) {
        List<Object> keys = new ArrayList<>();
        keys.add(device.name());
        if (device.mac() != null) {
            keys.add(device.mac());
        }
        if (device.ip() != null) {
            keys.add(device.ip());
        }
        return keys;
    }

    private void refuse(@Nullable Object key, @Nullable UUID own, String message) {
        Device holder = key == null ? null : holders.get(key);
        if (holder != null && !holder.id().equals(own)) {
            throw new Conflict(key instanceof DeviceName ? message : message + holder.name() + ".");
        }
    }
}
