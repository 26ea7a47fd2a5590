package walt.reboot.topology;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who a switch hears on its ports.
 *
 * @param onLldpPort by LLDP's local port number
 * @param onInterface by {@code ifIndex}, of switches that tell it so
 */
public record Heard(Map<Integer, List<Neighbour>> onLldpPort, Map<Integer, List<Neighbour>> onInterface) {
    public Heard {
        onLldpPort = Collections.unmodifiableMap(new LinkedHashMap<>(onLldpPort));
        onInterface = Collections.unmodifiableMap(new LinkedHashMap<>(onInterface));
    }

    /** Who may be on an interface that no LLDP port is known of: those on LLDP ports that no interface is known of. */
    public List<Neighbour> perhapsAt(int ifIndex, SwitchMap map) {
        if (map.lldpPorts().containsValue(ifIndex)) {
            return List.of();
        }
        List<Neighbour> perhaps = new ArrayList<>();
        onLldpPort.forEach((port, who) -> {
            if (!map.lldpPorts().containsKey(port)) {
                perhaps.addAll(who);
            }
        });
        return perhaps;
    }

    /** Who is heard on an interface; nobody: none, or none that speaks LLDP. */
    public List<Neighbour> at(int ifIndex, SwitchMap map) {
        List<Neighbour> all = new ArrayList<>(onInterface.getOrDefault(ifIndex, List.of()));
        Integer port = map.lldpPortsByInterface().get(ifIndex);
        if (port != null) {
            all.addAll(onLldpPort.getOrDefault(port, List.of()));
        }
        return all;
    }
}
