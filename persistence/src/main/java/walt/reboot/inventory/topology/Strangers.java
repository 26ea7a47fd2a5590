package walt.reboot.inventory.topology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.MacAddress;

/**
 * Neighbours that the inventory doesn't know, as devices of type unknown with names and addresses that nobody else has; pure. Anybody can
 * send LLDP, so there are bounds.
 */
public final class Strangers {
    private static final int MOST_ON_A_SWITCH = 100;
    private static final int MOST = 1000;
    private static final int SHORTEST = 6;
    private static final int LONGEST = 12;

    private final Directory directory;
    private final Supplier<UUID> ids;
    private final Set<String> taken = new HashSet<>();

    private Strangers(Directory directory, Supplier<UUID> ids) {
        this.directory = directory;
        this.ids = ids;
    }

    /** The devices to add. */
    public static List<Device> of(Hearing hearing, Directory directory, Supplier<UUID> ids) {
        Strangers strangers = new Strangers(directory, ids);
        long room = Math.min(MOST_ON_A_SWITCH, MOST - directory.count(DeviceType.UNKNOWN));
        List<Device> added = new ArrayList<>();
        for (Sighting seen : hearing.neighbours()) {
            boolean stranger = directory.who(seen) instanceof Directory.Nobody
                    && !seen.macs().isEmpty();
            if (stranger && added.size() < room && strangers.taken.add(mac(seen).value())) {
                strangers.device(seen).ifPresent(added::add);
            }
        }
        return added;
    }

    /** A switch is known by its chassis, others by the port that they use. */
    static MacAddress mac(Sighting seen) {
        return seen.bridge() ? seen.macs().getFirst() : seen.macs().getLast();
    }

    /** Empty when all names for it are taken. */
    private Optional<Device> device(Sighting seen) {
        IpAddress ip = seen.addresses().stream()
                .filter(address -> !directory.isTaken(address) && taken.add(address.value()))
                .findFirst()
                .orElse(null);
        return name(mac(seen)).map(name -> device(name, mac(seen), ip));
    }

    private Device device(DeviceName name, MacAddress mac, @Nullable IpAddress ip) {
        return new Device(ids.get(), name, DeviceType.UNKNOWN, mac, ip, null, false, null, null, null, Map.of(), 0);
    }

    /** After the last six digits of the address, or more when that name is taken. */
    private Optional<DeviceName> name(MacAddress mac) {
        String digits = mac.value().replace(":", "");
        return IntStream.rangeClosed(SHORTEST, LONGEST)
                .mapToObj(length -> named(digits, length))
                .filter(name -> !directory.isName(name) && taken.add(name))
                .findFirst()
                .map(DeviceName::new);
    }

    private static String named(String digits, int length) {
        return "unknown-" + digits.substring(digits.length() - length);
    }
}
