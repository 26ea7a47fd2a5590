package walt.reboot.inventory.topology;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.MacAddress;
import walt.reboot.inventory.topology.Position.Via;

/** Devices, what switches hear of them, and the record that is made of it, without a database. */
final class Hearings {
    final List<Device> devices = new ArrayList<>();
    final Map<PositionEntity.Key, Position> record = new LinkedHashMap<>();
    private final List<String> own = new ArrayList<>();
    private int count;

    Device add(DeviceType type, String name) {
        count++;
        Device device = new Device(
                new UUID(0, count),
                new DeviceName(name),
                type,
                mac(count),
                new IpAddress("10.0.%d.%d".formatted(count / 250, count % 250 + 1)),
                null,
                false,
                null,
                null,
                null,
                Map.of(),
                0);
        devices.add(device);
        return device;
    }

    void ownAddress(String address) {
        own.add(address);
    }

    static MacAddress mac(int number) {
        return new MacAddress("02:00:00:00:%02x:%02x".formatted(number / 256, number % 256));
    }

    static MacAddress mac(Device device) {
        MacAddress mac = device.mac();
        if (mac == null) {
            throw new IllegalStateException();
        }
        return mac;
    }

    Directory directory() {
        return new Directory(devices, Set.copyOf(own));
    }

    static Sighting lldp(int port, MacAddress mac, boolean bridge) {
        return new Sighting(port, "Gi" + port, Via.LLDP, List.of(mac), List.of(), bridge);
    }

    static Sighting lldp(int port, Device device) {
        return lldp(port, mac(device), device.type() == DeviceType.SWITCH);
    }

    static Sighting fdb(int port, Device device) {
        return new Sighting(port, "Gi" + port, Via.FDB, List.of(mac(device)), List.of(), false);
    }

    static Instant at(int minute) {
        return Instant.EPOCH.plusSeconds(60L * minute);
    }

    static Hearing hearing(Device powerSwitch, int minute, List<Sighting> neighbours) {
        return new Hearing(powerSwitch.id(), at(minute), neighbours, null);
    }

    static Hearing hearing(
            Device powerSwitch, int minute, List<Sighting> neighbours, @Nullable List<Sighting> learned) {
        return new Hearing(powerSwitch.id(), at(minute), neighbours, learned);
    }

    /** Writes down a whole scan of these switches; what was told. */
    List<String> scan(int minute, Hearing... hearings) {
        List<String> told = new ArrayList<>();
        for (Hearing hearing : hearings) {
            told.addAll(apply(SwitchPlan.of(hearing, directory(), List.copyOf(record.values()))));
        }
        CrossCheck.of(at(minute), List.of(hearings), directory(), List.copyOf(record.values()))
                .values()
                .forEach(changes -> told.addAll(apply(changes)));
        return told;
    }

    private List<String> apply(PositionChanges changes) {
        record.putAll(changes.written());
        changes.removed().forEach(record::remove);
        return changes.told();
    }

    List<Position> of(Device device) {
        return record.values().stream()
                .filter(position -> position.deviceId().equals(device.id()))
                .toList();
    }

    /** As {@code sw-1/Gi3 lldp confirmed}. */
    List<String> places(Device device) {
        Directory directory = directory();
        return of(device).stream()
                .map(position -> directory.name(position.switchId()) + "/" + position.interfaceName() + " "
                        + position.via() + (position.confirmed() ? "" : " stale"))
                .sorted()
                .toList();
    }
}
