package walt.reboot.topology.scan;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import walt.reboot.inventory.MacAddress;
import walt.reboot.topology.SwitchMap;

/** Who is alone on which interface by a forwarding table, in a form that can be compared with what was written down by hand. */
public final class Alone {
    private Alone() {}

    public static Map<String, String> on(SwitchMap map, Map<Integer, Set<MacAddress>> present) {
        Map<String, String> found = new TreeMap<>();
        Sightings.learned(map, present)
                .forEach(seen ->
                        found.put(seen.interfaceName(), seen.macs().getFirst().value()));
        return found;
    }
}
