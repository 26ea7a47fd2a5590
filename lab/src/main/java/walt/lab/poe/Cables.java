package walt.lab.poe;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import walt.lab.layout.Interface;

/** What is plugged into the interfaces of a switch, and who is heard of there. */
public final class Cables {

    private final SimulatedSwitch device;
    private final Map<Interface, LinkedSwitch> links = new ConcurrentHashMap<>();

    Cables(SimulatedSwitch device) {
        this.device = device;
    }

    /** Plugs another switch into the interface; to be told to the other one as well. */
    public void link(Interface face, LinkedSwitch other) {
        links.put(face, other);
    }

    /** Whether something at the other end keeps the link up; the first uplink leads to the rest of the network. */
    public boolean linkUp(Interface face) {
        boolean toTheRest = device.spec().layout().isUplink(face) && !links.containsKey(face);
        return toTheRest || plugged(face).anyMatch(Neighbour::hasLink);
    }

    /** Who has told by LLDP who it is: nobody until the first announcements after a start of the switch. */
    public List<Neighbour> announced(Interface face) {
        return hears() ? plugged(face).filter(Neighbour::announcesItself).toList() : List.of();
    }

    /** The MAC addresses that the switch has learned there, those behind other switches included. */
    public List<String> learned(Interface face) {
        return hears() ? behind(face).toList() : List.of();
    }

    private Stream<String> behind(Interface face) {
        return plugged(face)
                .filter(Neighbour::hasLink)
                .flatMap(neighbour -> Stream.concat(Stream.of(neighbour.mac()), through(neighbour)));
    }

    /** Links have no loops: the lab file is checked. */
    private static Stream<String> through(Neighbour neighbour) {
        if (!(neighbour instanceof LinkedSwitch link)) {
            return Stream.empty();
        }
        return link.other().interfaces().stream()
                .filter(face -> !face.equals(link.face()))
                .flatMap(face -> link.other().cables().behind(face));
    }

    private Stream<Neighbour> plugged(Interface face) {
        Stream<Neighbour> nodes = device.port(face).stream().flatMap(port -> port.devices().stream());
        return Stream.concat(nodes, Stream.ofNullable(links.get(face)));
    }

    private boolean hears() {
        return device.boots() == 1 || device.upTime().compareTo(device.spec().hello()) >= 0;
    }
}
