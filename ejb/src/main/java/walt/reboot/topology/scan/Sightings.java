package walt.reboot.topology.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import walt.reboot.inventory.MacAddress;
import walt.reboot.inventory.topology.Position.Via;
import walt.reboot.inventory.topology.Sighting;
import walt.reboot.topology.SwitchInterface;
import walt.reboot.topology.SwitchMap;

/** Who is behind the interfaces of a switch; pure. */
final class Sightings {
    private Sightings() {}

    /** Those who are heard by LLDP, on interfaces that have a name. */
    static List<Sighting> neighbours(SwitchMap map) {
        List<Sighting> seen = new ArrayList<>();
        map.neighbours().forEach((ifIndex, who) -> {
            SwitchInterface face = map.reading().interfaces().get(ifIndex);
            if (face != null && !face.name().isEmpty()) {
                who.forEach(each -> seen.add(
                        new Sighting(ifIndex, face.name(), Via.LLDP, each.macs(), each.addresses(), each.bridge())));
            }
        });
        return seen;
    }

    /**
     * Whether any port has a link and no LLDP neighbour, so that the forwarding table can tell something.
     */
    static boolean leaveGaps(SwitchMap map) {
        Set<Integer> heard = map.neighbours().keySet();
        return map.reading().interfaces().values().stream()
                .anyMatch(face -> face.isPort() && face.up() && !heard.contains(face.ifIndex()));
    }

    /**
     * Those whose address is the only one on a port without LLDP neighbours.
     *
     * @param present addresses by {@code dot1dBasePort}
     */
    static List<Sighting> learned(SwitchMap map, Map<Integer, Set<MacAddress>> present) {
        if (!map.placesAllNeighbours()) {
            return List.of(); // any port may be the one of those whose interface is not known
        }
        List<Sighting> alone = new ArrayList<>();
        map.learned(present).forEach((ifIndex, macs) -> {
            SwitchInterface face = map.reading().interfaces().get(ifIndex);
            boolean free = !map.neighbours().containsKey(ifIndex);
            if (face != null && face.isPort() && free && macs.size() == 1) {
                alone.add(new Sighting(ifIndex, face.name(), Via.FDB, List.copyOf(macs), List.of(), false));
            }
        });
        return alone;
    }
}
