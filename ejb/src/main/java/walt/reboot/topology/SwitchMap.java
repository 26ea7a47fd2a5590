package walt.reboot.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import walt.reboot.inventory.MacAddress;
import walt.reboot.inventory.PoeRow;
import walt.reboot.inventory.topology.PortStatement;

/**
 * What is concluded from the reading of a switch: which LLDP port, interface and PoE row belong together.
 *
 * @param lldpPorts {@code ifIndex} by LLDP's local port number, only where it is unambiguous
 * @param derived the places of all rows of the PoE table, as far as the reading tells them
 * @param statements what operators say of its ports
 * @param places what was derived, with that put over it
 */
public record SwitchMap(
        SwitchReading reading,
        Map<Integer, Integer> lldpPorts,
        Map<PoeRow, RowPlace> derived,
        List<PortStatement> statements,
        Map<PoeRow, RowPlace> places) {
    public SwitchMap {
        statements = List.copyOf(statements);
    }

    /** What is derived, where operators say nothing. */
    public static SwitchMap of(SwitchReading reading) {
        Map<PoeRow, RowPlace> derived = RowPlaces.of(reading);
        return new SwitchMap(reading, LocalPorts.of(reading), derived, List.of(), derived);
    }

    /** The same switch with what operators say of its ports, which is truer than all that is derived. */
    public SwitchMap with(List<PortStatement> said) {
        return new SwitchMap(reading, lldpPorts, derived, said, new StatedPlaces(reading, said).over(derived));
    }

    /** The PoE row of an interface. */
    public sealed interface RowFound {}

    /** This one, beyond doubt. */
    public record Row(PoeRow row) implements RowFound {}

    /** None that may be used; why, for the user. */
    public record NoRow(String why) implements RowFound {}

    /** @param name {@code ifName} or {@code ifDescr} of the interface */
    public RowFound rowOf(String name) {
        List<SwitchInterface> named = reading.named(name);
        if (named.size() != 1) {
            return new NoRow(
                    named.isEmpty()
                            ? "the switch has no interface " + name
                            : "the switch has several interfaces " + name);
        }
        if (!reading.vendor().controlsPoe()) {
            return new NoRow("switches of this vendor do not allow PoE control by SNMP");
        }
        Optional<PoeRow> row = rowOf(named.getFirst().ifIndex());
        return row.isPresent() ? new Row(row.get()) : new NoRow(whyNoRow(name));
    }

    /** The row that feeds the interface, when that is known for sure. */
    public Optional<PoeRow> rowOf(int ifIndex) {
        return places.entrySet().stream()
                .filter(place -> place.getValue().feeds(ifIndex))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The interface that the row feeds, when that is known for sure. */
    public Optional<SwitchInterface> interfaceOf(PoeRow row) {
        RowPlace place = places.get(row);
        return place == null
                ? Optional.empty()
                : reading.interfaces().values().stream()
                        .filter(face -> place.feeds(face.ifIndex()))
                        .findFirst();
    }

    private String whyNoRow(String name) {
        if (places.isEmpty()) {
            return "the switch shows no PoE table";
        }
        return firstDoubt().orElse("interface " + name + " has no PoE");
    }

    /** Whether the place of a row rests on how rows and ports are numbered, so that an error in one is an error in all. */
    public boolean isNumbered(PoeRow row) {
        return reading.entities().isEmpty() && places.get(row) instanceof RowPlace.Derived;
    }

    /** Why some row has no place; empty when all have one. */
    public Optional<String> firstDoubt() {
        return places.values().stream()
                .filter(RowPlace.Ambiguous.class::isInstance)
                .map(RowPlace::why)
                .findFirst();
    }

    /** What the switch told that makes no sense, or can't be used since it is not known where it belongs. */
    public List<String> oddities() {
        List<String> all = new ArrayList<>(reading.oddities());
        reading.heard().forEach((port, who) -> {
            if (!lldpPorts.containsKey(port)) {
                List<String> labels = who.stream().map(Neighbour::label).toList();
                all.add(String.join(", ", labels) + " is heard on LLDP port " + port
                        + ", and nothing certain says which interface that is");
            }
        });
        return all;
    }

    /** Whether it is known of everybody who is heard which interface he is heard on. */
    public boolean placesAllNeighbours() {
        return lldpPorts.keySet().containsAll(reading.heard().keySet());
    }

    /** LLDP's local port number by {@code ifIndex}. */
    public Map<Integer, Integer> lldpPortsByInterface() {
        Map<Integer, Integer> turned = new LinkedHashMap<>();
        lldpPorts.forEach((port, ifIndex) -> turned.put(ifIndex, port));
        return turned;
    }

    /**
     * Which addresses are behind which interface, without those of the switch itself.
     *
     * @param present addresses by {@code dot1dBasePort}; those at a port whose interface is not certain are left out
     */
    public Map<Integer, Set<MacAddress>> learned(Map<Integer, Set<MacAddress>> present) {
        Set<MacAddress> own = reading.interfaces().values().stream()
                .map(SwitchInterface::mac)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        BridgePorts ports = new BridgePorts(reading);
        Map<Integer, Set<MacAddress>> byInterface = new LinkedHashMap<>();
        present.forEach((port, macs) -> {
            Integer ifIndex = ports.ifIndex(port);
            if (ifIndex != null) {
                byInterface
                        .computeIfAbsent(ifIndex, any -> new LinkedHashSet<>())
                        .addAll(macs);
            }
        });
        byInterface.values().forEach(macs -> macs.removeAll(own));
        return byInterface;
    }

    /** Who is heard on which interface. */
    public Map<Integer, List<Neighbour>> neighbours() {
        Map<Integer, List<Neighbour>> heard = new LinkedHashMap<>();
        reading.heardOnInterface().forEach((ifIndex, who) -> heard.put(ifIndex, new ArrayList<>(who)));
        reading.heard().forEach((port, who) -> {
            Integer ifIndex = lldpPorts.get(port);
            if (ifIndex != null) {
                heard.computeIfAbsent(ifIndex, any -> new ArrayList<>()).addAll(who);
            }
        });
        return heard;
    }
}
