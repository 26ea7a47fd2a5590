package walt.reboot.devices;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.Conflict;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.MacAddress;
import walt.reboot.inventory.NewDevice;

/**
 * Gives addresses to the virtual nodes that this server runs: the first free ones of 127.93.0.0/16, where the node service of
 * a machine on this host can be reached without any set-up of the network; and locally administered MAC addresses.
 */
final class VirtualAddresses {
    private static final int FIRST = 1;
    private static final int LAST = 65_534;

    private final Set<Object> taken = new HashSet<>();
    private int next = FIRST;

    /**
     * @param devices the devices that are there
     * @param told those that are about to be added, with the addresses that they are told to have, if any
     */
    VirtualAddresses(Collection<Device> devices, Collection<NewDevice> told) {
        devices.forEach(device -> take(device.ip(), device.mac()));
        told.forEach(device -> take(device.ip(), device.mac()));
    }

    /** An IP address and the MAC address that goes with it. */
    record Pair(IpAddress ip, MacAddress mac) {}

    /**
     * The next pair that nobody has.
     *
     * @throws Conflict when all are taken
     */
    Pair next() {
        while (next <= LAST) {
            Pair pair = pair(next++);
            if (!taken.contains(pair.ip()) && !taken.contains(pair.mac())) {
                return pair;
            }
        }
        throw new Conflict("All addresses for virtual nodes are taken.");
    }

    private void take(@Nullable IpAddress ip, @Nullable MacAddress mac) {
        if (ip != null) {
            taken.add(ip);
        }
        if (mac != null) {
            taken.add(mac);
        }
    }

    private static Pair pair(int number) {
        int high = number >> 8;
        int low = number & 0xff;
        return new Pair(
                new IpAddress("127.93." + high + "." + low),
                new MacAddress(String.format("52:54:00:93:%02x:%02x", high, low)));
    }
}
