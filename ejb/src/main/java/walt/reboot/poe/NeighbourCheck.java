package walt.reboot.poe;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import walt.reboot.engine.Node;
import walt.reboot.inventory.DeviceLookup.Known;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.topology.Position;
import walt.reboot.poe.CutGuard.Free;
import walt.reboot.poe.CutGuard.Refused;
import walt.reboot.poe.CutGuard.Verdict;
import walt.reboot.topology.Neighbour;

/** Says whether those who are heard at a port are the node, and nobody else. */
final class NeighbourCheck {
    static final String THIS_SERVER = "this server";

    private static final String WHAT_TO_DO =
            ": check the cable, then scan the switch again or correct the node's 'power.port'";

    private final PortRecords records;
    private final Supplier<Set<String>> ownAddresses;
    private final Clock clock;

    /** @param ownAddresses MAC and IP addresses of this server, as the inventory would write them */
    NeighbourCheck(PortRecords records, Supplier<Set<String>> ownAddresses, Clock clock) {
        this.records = records;
        this.ownAddresses = ownAddresses;
        this.clock = clock;
    }

    Verdict check(PortInView port, List<Neighbour> heard, Node node) throws InterruptedException {
        if (heard.isEmpty()) {
            return new Free(lastSeen(port));
        }
        List<String> others = others(heard, node);
        if (others.isEmpty()) {
            return new Free(Optional.empty());
        }
        String there = others.size() == heard.size()
                ? String.join(", ", others)
                : "not only the node, but also " + String.join(", ", others);
        return new Refused(CutGuard.notCut(port) + "the switch hears " + there + " there" + WHAT_TO_DO);
    }

    /**
     * Why those who may be at the port speak against cutting it.
     *
     * @param perhaps who is heard on a port that can't be placed
     */
    Optional<String> unplaced(PortInView port, List<Neighbour> perhaps, Node node) throws InterruptedException {
        List<String> others = others(perhaps, node);
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(CutGuard.notCut(port) + port.port().agent().name() + " hears " + Few.of(others)
                        + ", and nothing certain says on which interface, so it may be this one: let the switch call its"
                        + " ports by the names of their interfaces in LLDP");
    }

    private List<String> others(List<Neighbour> heard, Node node) throws InterruptedException {
        List<String> others = new ArrayList<>();
        for (Neighbour who : heard) {
            other(who, node).ifPresent(others::add);
        }
        return others;
    }

    private Optional<String> lastSeen(PortInView port) {
        Position found = port.found();
        return found == null
                ? Optional.empty()
                : Optional.of("position of " + port.label() + ", seen " + Ages.of(found.seen(), clock) + " ago");
    }

    /**
     * Who it is when it is not the node. A MAC address tells that; an IP address may be an old one, or one that every machine
     * with containers has, and counts where there are no two MAC addresses to compare.
     */
    private Optional<String> other(Neighbour who, Node node) throws InterruptedException {
        List<Known> known = records.known(who);
        List<Known> byMac = known.stream()
                .filter(device -> device.mac() != null && who.macs().contains(device.mac()))
                .toList();
        if (isOurs(who.macs()) || (byMac.isEmpty() && isOurs(who.addresses()))) {
            return Optional.of(THIS_SERVER);
        }
        List<Known> surely = byMac.isEmpty() ? withoutContradiction(known, who) : byMac;
        if (!surely.isEmpty()) {
            return stranger(surely, node);
        }
        return isNamedLike(who, node) ? Optional.empty() : Optional.of(unknown(who, known));
    }

    private static List<Known> withoutContradiction(List<Known> byAddress, Neighbour who) {
        return byAddress.stream()
                .filter(device -> device.mac() == null || who.macs().isEmpty())
                .toList();
    }

    /** @param namesakes who has its IP address, and another MAC address */
    private static String unknown(Neighbour who, List<Known> namesakes) {
        String stranger =
                (who.bridge() ? "a switch that is not in the inventory, " : "an unknown device, ") + who.label();
        return namesakes.isEmpty()
                ? stranger
                : stranger + ", with the IP address but not the MAC address of "
                        + namesakes.getFirst().name() + " (if it is that one, correct its MAC address)";
    }

    /** Whether one of them is an address of this server. */
    boolean isOurs(Collection<?> addresses) {
        Set<String> ours = ownAddresses.get();
        return addresses.stream().map(String::valueOf).anyMatch(ours::contains);
    }

    private static Optional<String> stranger(List<Known> known, Node node) {
        return known.stream()
                .filter(device -> !device.id().equals(node.id()))
                .findFirst()
                .map(NeighbourCheck::named);
    }

    /** One that tells no address at all can only be known by its name. */
    private static boolean isNamedLike(Neighbour who, Node node) {
        String name = node.name().value();
        String told = who.systemName();
        return who.macs().isEmpty() && who.addresses().isEmpty() && (told.equals(name) || told.startsWith(name + "."));
    }

    private static String named(Known device) {
        return device.type() == DeviceType.NODE
                ? device.name().value()
                : device.name() + ", which is " + device.type().phrase();
    }
}
