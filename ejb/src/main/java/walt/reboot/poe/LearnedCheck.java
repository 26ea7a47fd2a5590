package walt.reboot.poe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import walt.reboot.engine.Node;
import walt.reboot.inventory.DeviceLookup.Known;
import walt.reboot.inventory.MacAddress;
import walt.reboot.topology.Neighbour;
import walt.reboot.topology.SwitchInterface;
import walt.reboot.topology.SwitchSight;

/** Says whether the addresses that a switch has learned on a port speak against the node, where nobody is heard by LLDP. */
final class LearnedCheck {
    private final PortRecords records;
    private final SwitchSight sight;
    private final NeighbourCheck neighbours;

    LearnedCheck(PortRecords records, SwitchSight sight, NeighbourCheck neighbours) {
        this.records = records;
        this.sight = sight;
        this.neighbours = neighbours;
    }

    /** Why the port must not be cut; none learned is the normal case of a hung node. */
    Optional<String> objection(PortInView port, SwitchInterface face, Node node) throws InterruptedException {
        Optional<Map<Integer, Set<MacAddress>>> learned =
                sight.learned(port.port().agent());
        if (learned.isEmpty()) {
            return port.byForwarding() ? Optional.of(unread(port)) : Optional.empty();
        }
        Set<MacAddress> here = port.map().learned(learned.get()).getOrDefault(face.ifIndex(), Set.of());
        return here.isEmpty() ? Optional.empty() : objection(port, here, node);
    }

    private Optional<String> objection(PortInView port, Set<MacAddress> here, Node node) throws InterruptedException {
        List<Known> known = records.known(new Neighbour(List.copyOf(here), List.of(), "", false));
        boolean isThere = known.stream().anyMatch(device -> device.id().equals(node.id()));
        boolean alone = known.size() == 1 && !neighbours.isOurs(here);
        // a node that runs containers or virtual machines has many addresses, which nobody knows
        if (isThere && alone && (here.size() == 1 || !port.byForwarding())) {
            return Optional.empty();
        }
        String others = others(here, known, node);
        return Optional.of(CutGuard.notCut(port) + port.port().agent().name() + " has learned "
                + (isThere ? "not only the address of the node there, but also " + others : others + " there")
                + ": check the cable and the MAC address of " + node.name() + ", then scan the switch again or correct"
                + " the node's 'power.port'");
    }

    /** By name if they are known; the first few, since an uplink has hundreds. */
    private String others(Set<MacAddress> here, List<Known> known, Node node) {
        List<MacAddress> unnamed = new ArrayList<>(here);
        List<String> labels = new ArrayList<>();
        for (Known device : known) {
            unnamed.remove(Objects.requireNonNull(device.mac(), "it was found by its address"));
            if (!device.id().equals(node.id())) {
                labels.add(device.name().value());
            }
        }
        unnamed.forEach(mac -> labels.add(neighbours.isOurs(List.of(mac)) ? NeighbourCheck.THIS_SERVER : mac.value()));
        return Few.of(labels);
    }

    private static String unread(PortInView port) {
        String name = port.port().agent().name().value();
        return CutGuard.notCut(port) + "the node was found by the forwarding table of " + name
                + ", which can't be read now: try again, or state the node's 'power.port'";
    }
}
