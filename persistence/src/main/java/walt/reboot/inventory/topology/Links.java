package walt.reboot.inventory.topology;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceType;

/** The interfaces that are known to lead to other switches or to the server, from now or from before. */
final class Links {
    private final Set<Place> places = new HashSet<>();

    Links(Directory directory, Collection<? extends Map<?, Position>> positions) {
        positions.stream().flatMap(all -> all.values().stream()).forEach(position -> {
            Device device = directory.device(position.deviceId());
            if (device != null && (device.type() == DeviceType.SWITCH || device.type() == DeviceType.SERVER)) {
                places.add(new Place(position.switchId(), position.ifIndex()));
            }
        });
    }

    private record Place(UUID switchId, int ifIndex) {}

    boolean has(UUID switchId, int ifIndex) {
        return places.contains(new Place(switchId, ifIndex));
    }
}
