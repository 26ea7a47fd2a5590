package walt.reboot.inventory.topology;

import java.util.List;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.MacAddress;
import walt.reboot.inventory.topology.Position.Via;

/**
 * Somebody that a switch knows to be behind one of its interfaces; addresses that many devices use are left out.
 *
 * @param macs by LLDP those of the chassis and of the port, in this order, as far as they are told
 * @param addresses management addresses
 * @param bridge whether it says that it forwards frames of others
 */
public record Sighting(
        int ifIndex, String interfaceName, Via via, List<MacAddress> macs, List<IpAddress> addresses, boolean bridge) {
    public Sighting {
        macs = macs.stream().filter(Sighting::isOfOne).distinct().toList();
        addresses = addresses.stream().filter(Sighting::isOfOne).distinct().toList();
    }

    /** Neither a group's address (the lowest bit of the first octet) nor nobody's. */
    private static boolean isOfOne(MacAddress mac) {
        boolean group = (Integer.parseInt(mac.value().substring(0, 2), 16) & 1) == 1;
        return !group && !mac.value().equals("00:00:00:00:00:00");
    }

    private static boolean isOfOne(IpAddress ip) {
        var address = ip.address();
        return !address.isAnyLocalAddress()
                && !address.isLinkLocalAddress()
                && !address.isMulticastAddress()
                && !ip.value().equals("127.0.0.1")
                && !ip.value().equals("0:0:0:0:0:0:0:1");
    }
}
