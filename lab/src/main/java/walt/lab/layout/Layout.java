package walt.lab.layout;

import java.util.List;
import java.util.Optional;

/**
 * The interfaces of a switch, and its PoE ports.
 *
 * @param interfaces with and without PoE, in the order of their numbers; those that the lab knows
 * @param ports in the order of their rows
 * @param uplink place of the interface that leads to the rest of the network, counted from 0; there is none at that place when it
 *     is too high
 */
public record Layout(List<Interface> interfaces, List<PortSpec> ports, int uplink) {

    public Layout {
        interfaces = List.copyOf(interfaces);
        ports = List.copyOf(ports);
    }

    /** The PoE port of that name, {@code group.row}. */
    public Optional<PortSpec> port(String name) {
        return ports.stream().filter(port -> port.name().equals(name)).findFirst();
    }

    public boolean isUplink(Interface face) {
        return interfaces.indexOf(face) == uplink;
    }
}
