package walt.reboot.inventory.topology;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceType;

/** Who is who: the devices by their addresses; not for several threads. */
public final class Directory {
    private final Map<String, Device> byAddress = new HashMap<>();
    private final Map<UUID, Device> byId = new HashMap<>();
    private final Map<String, Device> byName = new HashMap<>();
    private final Set<String> own;
    private final @Nullable Device server;

    /** @param own the MAC and IP addresses of this server */
    public Directory(Collection<Device> devices, Set<String> own) {
        this.own = Set.copyOf(own);
        devices.forEach(this::add);
        List<Device> servers = devices.stream()
                .filter(device -> device.type() == DeviceType.SERVER)
                .toList();
        server = servers.size() == 1 ? servers.getFirst() : null;
    }

    /** Who somebody is. */
    public sealed interface Who {}

    /** This device. */
    public record Known(Device device) implements Who {}

    /** This server, which is no device. */
    public record ThisServer() implements Who {}

    /** He has addresses of several devices, so it can't be told. */
    public record Several(List<Device> devices) implements Who {}

    /** No device. */
    public record Nobody() implements Who {}

    /** Makes a device known that was added since. */
    public void add(Device device) {
        byId.put(device.id(), device);
        byName.put(device.name().value(), device);
        Stream.of(device.mac(), device.ip())
                .filter(Objects::nonNull)
                .forEach(address -> byAddress.put(address.toString(), device));
    }

    public Who who(Sighting seen) {
        Who byMac = who(seen.macs(), device -> true);
        // an IP address may be an old one, or one that every machine with containers has
        return byMac instanceof Nobody ? who(seen.addresses(), device -> isKnownByIp(device, seen)) : byMac;
    }

    /** Whether a device may be meant by an IP address alone, when none of the MAC addresses is known. */
    private static boolean isKnownByIp(Device device, Sighting seen) {
        return switch (device.type()) {
            case NODE -> device.mac() == null || seen.macs().isEmpty();
            case UNKNOWN -> device.mac() == null; // strangers were found by their MAC address
            case SWITCH, SERVER -> true; // they have several MAC addresses, and nobody cuts their power
        };
    }

    /** The nodes that have an IP address of somebody whose MAC addresses are not theirs. */
    List<Device> namesakes(Sighting seen) {
        return seen.addresses().stream()
                .map(address -> byAddress.get(address.toString()))
                .filter(Objects::nonNull)
                .filter(device -> device.type() == DeviceType.NODE
                        && !isKnownByIp(device, seen)
                        && !seen.macs().contains(device.mac()))
                .toList();
    }

    private Who who(List<?> addresses, Predicate<Device> counts) {
        Map<UUID, Device> meant = new LinkedHashMap<>();
        boolean ours = false;
        for (Object address : addresses) {
            Device device = byAddress.get(address.toString());
            if (device != null && counts.test(device)) {
                meant.put(device.id(), device);
            }
            ours |= own.contains(address.toString());
        }
        if (ours && server != null) {
            meant.put(server.id(), server);
        }
        return switch (meant.size()) {
            case 0 -> ours ? new ThisServer() : new Nobody();
            case 1 -> new Known(meant.values().iterator().next());
            default -> new Several(List.copyOf(meant.values()));
        };
    }

    /** The device, unless it was forgotten. */
    public @Nullable Device device(UUID id) {
        return byId.get(id);
    }

    /** Whether a device has this MAC or IP address. */
    boolean isTaken(Object address) {
        return byAddress.containsKey(address.toString());
    }

    boolean isName(String name) {
        return byName.containsKey(name);
    }

    long count(DeviceType type) {
        return byId.values().stream().filter(device -> device.type() == type).count();
    }

    /** The device's name, for the user. */
    String name(UUID id) {
        Device device = byId.get(id);
        return device == null ? "a device that was forgotten" : device.name().value();
    }

    /** Whether it passes frames on, so that its port is nobody else's position. */
    static boolean isLink(Device device, boolean bridge) {
        return switch (device.type()) {
            case SWITCH, SERVER -> true;
            case UNKNOWN -> bridge;
            case NODE -> false;
        };
    }
}
