package walt.reboot.topology;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.PoeRow;

/**
 * What a switch told about itself, before anything is concluded from it.
 *
 * @param interfaces by {@code ifIndex}
 * @param bridgePorts {@code ifIndex} by {@code dot1dBasePort}
 * @param heard neighbours by LLDP's local port number
 * @param heardOnInterface neighbours by {@code ifIndex}, of switches that tell it so
 * @param deaf why it can't be told who is heard, in words that follow the switch's name; null: it can
 * @param poe the PoE table
 * @param entities where the switch says which interface a PoE row feeds: {@code ifIndex} by row, empty where it says nothing about
 *     that row
 * @param oddities what could not be read or makes no sense, for the user; some of it, when there is much
 */
public record SwitchReading(
        Vendor vendor,
        Map<Integer, SwitchInterface> interfaces,
        Map<Integer, Integer> bridgePorts,
        List<LocalPort> localPorts,
        Map<Integer, List<Neighbour>> heard,
        Map<Integer, List<Neighbour>> heardOnInterface,
        @Nullable String deaf,
        Map<PoeRow, PoeState> poe,
        Map<PoeRow, OptionalInt> entities,
        List<String> oddities) {
    public SwitchReading {
        interfaces = ordered(interfaces);
        bridgePorts = ordered(bridgePorts);
        localPorts = List.copyOf(localPorts);
        heard = ordered(heard);
        heardOnInterface = ordered(heardOnInterface);
        poe = ordered(poe);
        entities = ordered(entities);
        oddities = List.copyOf(oddities);
    }

    private static <K, V> Map<K, V> ordered(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** The ports on the front, in the order of their {@code ifIndex}. */
    public List<SwitchInterface> ports() {
        return interfaces.values().stream().filter(SwitchInterface::isPort).toList();
    }

    /** The interfaces of this name: one, as a rule. */
    public List<SwitchInterface> named(String name) {
        return interfaces.values().stream().filter(face -> face.isNamed(name)).toList();
    }

    Optional<SwitchInterface> port(int ifIndex) {
        return Optional.ofNullable(interfaces.get(ifIndex)).filter(SwitchInterface::isPort);
    }
}
