package walt.reboot.topology;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.MacAddress;
import walt.reboot.snmp.Octets;

/**
 * Finds the interface of each LLDP port; pure.
 *
 * <p>LLDP's port number is the port's number in the bridge on switches that follow IEEE 802.1AB, {@code ifIndex} on many others, and
 * something else on some. So what the port is called decides; a numbering is believed only when no name on the whole switch
 * speaks against it, and it names a port only where the name alone does not.
 */
final class LocalPorts {
    private final SwitchReading reading;
    private final Map<LocalPort, Set<Integer>> called = new LinkedHashMap<>();

    private LocalPorts(SwitchReading reading) {
        this.reading = reading;
        reading.localPorts().forEach(port -> called.put(port, called(port)));
    }

    /** {@code ifIndex} by LLDP's local port number, only where it is unambiguous. */
    static Map<Integer, Integer> of(SwitchReading reading) {
        return new LocalPorts(reading).map();
    }

    private Map<Integer, Integer> map() {
        List<IntFunction<@Nullable Integer>> numberings = List.<IntFunction<@Nullable Integer>>of(
                        number -> reading.interfaces().containsKey(number) ? Integer.valueOf(number) : null,
                        number -> reading.bridgePorts().get(number))
                .stream()
                .filter(this::believable)
                .toList();
        Map<Integer, Integer> map = new LinkedHashMap<>();
        called.forEach((port, names) -> {
            Integer one = names.size() == 1 ? names.iterator().next() : numbered(port, names, numberings);
            if (one != null) {
                map.put(port.number(), one);
            }
        });
        return withoutDoubles(map);
    }

    private @Nullable Integer numbered(
            LocalPort port, Set<Integer> names, List<IntFunction<@Nullable Integer>> numberings) {
        Set<Integer> numbered = new HashSet<>();
        for (IntFunction<@Nullable Integer> numbering : numberings) {
            Integer ifIndex = numbering.apply(port.number());
            if (ifIndex != null) {
                numbered.add(ifIndex);
            }
        }
        boolean agreed = numbered.size() == 1 && (names.isEmpty() || names.containsAll(numbered));
        return agreed ? numbered.iterator().next() : null;
    }

    /** Whether a numbering fits all ports that have a name, and at least one port speaks for it. */
    private boolean believable(IntFunction<@Nullable Integer> numbering) {
        boolean supported = false;
        for (Map.Entry<LocalPort, Set<Integer>> port : called.entrySet()) {
            Integer ifIndex = numbering.apply(port.getKey().number());
            boolean named = ifIndex != null && port.getValue().contains(ifIndex);
            if (ifIndex == null || (!port.getValue().isEmpty() && !named)) {
                return false;
            }
            supported |= named || sameNumber(port.getKey(), ifIndex);
        }
        return supported;
    }

    /** An id that is a bare number is often the last number of the interface's name. */
    private boolean sameNumber(LocalPort port, int ifIndex) {
        SwitchInterface face = reading.interfaces().get(ifIndex);
        return face != null
                && face.number().isPresent()
                && port.id().text().equals(String.valueOf(face.number().getAsInt()));
    }

    /** The interfaces that the port's id and description may mean. */
    private Set<Integer> called(LocalPort port) {
        Set<Integer> byId = new LinkedHashSet<>();
        Set<Integer> byDescription = new LinkedHashSet<>();
        for (SwitchInterface face : reading.interfaces().values()) {
            if (isId(port, face)) {
                byId.add(face.ifIndex());
            }
            if (isText(port.description(), face)) {
                byDescription.add(face.ifIndex());
            }
        }
        if (byId.isEmpty() || byDescription.isEmpty()) {
            return byId.isEmpty() ? byDescription : byId;
        }
        byId.retainAll(byDescription);
        return byId;
    }

    private static boolean isId(LocalPort port, SwitchInterface face) {
        Octets id = port.id();
        return switch (port.idType()) {
            case LocalPort.ALIAS -> !id.text().isEmpty() && id.text().equals(face.alias());
            case LocalPort.MAC -> isMac(id, face);
            case 0 -> isMac(id, face) || isText(id.text(), face);
            default -> face.isNamed(id.text());
        };
    }

    private static boolean isMac(Octets id, SwitchInterface face) {
        MacAddress mac = Cells.mac(id).orElse(null);
        return mac != null && Objects.equals(mac, face.mac());
    }

    private static boolean isText(String text, SwitchInterface face) {
        return face.isNamed(text) || (!text.isEmpty() && text.equals(face.alias()));
    }

    private static Map<Integer, Integer> withoutDoubles(Map<Integer, Integer> map) {
        Map<Integer, Integer> times = new HashMap<>();
        map.values().forEach(ifIndex -> times.merge(ifIndex, 1, Integer::sum));
        map.values().removeIf(ifIndex -> times.getOrDefault(ifIndex, 0) > 1);
        return Collections.unmodifiableMap(map);
    }
}
