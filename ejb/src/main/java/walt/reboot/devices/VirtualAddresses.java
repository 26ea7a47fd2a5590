package walt.reboot.devices;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.Conflict;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.MacAddress;

/**
 * Gives addresses to the virtual nodes that this server runs: the first free ones of 127.93.0.0/16, where the node service of
 * a machine on this host can be reached without any set-up of the network; and locally administered MAC addresses.
 */
final class VirtualAddresses {
    private static final int FIRST = 1;
    private static final int LAST = 65_534;

    private VirtualAddresses() {}

    /** An IP address and the MAC address that goes with it. */
    record Pair(IpAddress ip, MacAddress mac) {}

    /** Notes that these are somebody's. */
    static void take(@Nullable IpAddress ip, @Nullable MacAddress mac, Set<Object> taken) {
        taken.add(String.valueOf(ip));
        taken.add(String.valueOf(mac));
    }

    /**
     * The first free pair, which is taken then.
     *
     * @throws Conflict when all are taken
     */
    static Pair free(Set<Object> taken) {
        for (int i = FIRST; i <= LAST; i++) {
            IpAddress ip = new IpAddress("127.93." + (i >> 8) + "." + (i & 0xff));
            MacAddress mac = new MacAddress(String.format("52:54:00:93:%02x:%02x", i >> 8, i & 0xff));
            if (!taken.contains(ip.value()) && !taken.contains(mac.value())) {
                take(ip, mac, taken);
                return new Pair(ip, mac);
            }
        }
        throw new Conflict("All addresses for virtual nodes are taken.");
    }
}
