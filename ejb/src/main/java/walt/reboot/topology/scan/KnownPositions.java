package walt.reboot.topology.scan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.Inventory;
import walt.reboot.inventory.NaturalOrder;
import walt.reboot.inventory.settings.Setting;
import walt.reboot.inventory.topology.PortStatements;
import walt.reboot.inventory.topology.Position;
import walt.reboot.inventory.topology.Positions;

/** What is known of where devices are, for users. */
@ApplicationScoped
public class KnownPositions {
    @Inject
    Inventory inventory;

    @Inject
    Positions positions;

    @Inject
    PortStatements statements;

    /** @param switches that are scanned */
    public record Topology(List<Place> places, List<DeviceName> switches) {}

    /**
     * Where a device is.
     *
     * @param label the port's name for operators
     */
    public record Place(
            DeviceName device,
            DeviceName powerSwitch,
            String interfaceName,
            @Nullable String label,
            Position.Via via,
            boolean confirmed,
            Instant seen) {}

    /** All of it, in the order of devices. */
    public Topology topology() {
        Map<UUID, Device> devices = new LinkedHashMap<>();
        inventory.all().forEach(device -> devices.put(device.id(), device));
        Map<UUID, Map<String, String>> labels = statements.labels();
        List<Place> places = new ArrayList<>();
        for (Position position : positions.all()) {
            Device device = devices.get(position.deviceId());
            Device powerSwitch = devices.get(position.switchId());
            if (device != null && powerSwitch != null) {
                String label = labels.getOrDefault(powerSwitch.id(), Map.of()).get(position.interfaceName());
                places.add(place(device, powerSwitch, label, position));
            }
        }
        places.sort(Comparator.comparing(Place::device)
                .thenComparing(Place::powerSwitch)
                .thenComparing(Place::interfaceName, NaturalOrder.COMPARATOR));
        return new Topology(
                places,
                devices.values().stream()
                        .filter(device -> device.type() == DeviceType.SWITCH && device.is(Setting.LLDP_EXPLORE))
                        .map(Device::name)
                        .toList());
    }

    private static Place place(Device device, Device powerSwitch, @Nullable String label, Position position) {
        return new Place(
                device.name(),
                powerSwitch.name(),
                position.interfaceName(),
                label,
                position.via(),
                position.confirmed(),
                position.seen());
    }
}
