package walt.reboot.topology;

import java.util.List;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.MacAddress;

/**
 * Somebody that a switch hears by LLDP.
 *
 * @param macs of the chassis and of the port, as far as they are told
 * @param addresses management addresses
 * @param systemName may be empty, and may be anything
 * @param bridge whether it says that it forwards frames of others ({@code lldpRemSysCapEnabled}): switches do, and nodes that run
 *     containers or virtual machines may
 */
public record Neighbour(List<MacAddress> macs, List<IpAddress> addresses, String systemName, boolean bridge) {
    public Neighbour {
        macs = List.copyOf(macs);
        addresses = List.copyOf(addresses);
    }

    /** What it is called when it is no known device. */
    public String label() {
        if (!macs.isEmpty()) {
            return macs.getFirst().value();
        }
        return addresses.isEmpty() ? systemName : addresses.getFirst().value();
    }
}
