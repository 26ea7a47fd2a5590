package walt.reboot.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import walt.reboot.inventory.MacAddress;
import walt.reboot.inventory.NaturalOrder;
import walt.reboot.inventory.PoeRow;
import walt.reboot.topology.RowPlace.Derived;

/** Answers in a form that can be compared with what was written down by hand. */
final class Expected {
    private final Map<String, String> rows = new LinkedHashMap<>();

    /** No PoE row at all. */
    static Map<String, String> none() {
        return Map.of();
    }

    /** Consecutive PoE rows of a group that feed consecutive interfaces: {@code kind} with the numbers from {@code first} on. */
    Expected rows(int group, int firstRow, int count, String kind, int first) {
        for (int i = 0; i < count; i++) {
            rows.put(new PoeRow(group, firstRow + i).toString(), kind + (first + i));
        }
        return this;
    }

    Map<String, String> asMap() {
        return rows;
    }

    /** The interface of each PoE row, {@code ambiguous} where it is that. */
    static Map<String, String> rowsOf(SwitchMap map) {
        Map<String, String> found = new LinkedHashMap<>();
        map.places()
                .forEach((row, place) -> found.put(
                        row.toString(),
                        switch (place) {
                            case Derived derived -> name(map, derived.ifIndex());
                            case RowPlace.Stated stated -> name(map, stated.ifIndex());
                            case RowPlace.Ambiguous ambiguous -> "ambiguous";
                        }));
        return found;
    }

    /** Who is heard on which interface. */
    static Map<String, List<String>> peersOf(SwitchMap map) {
        Map<String, List<String>> found = new TreeMap<>();
        map.neighbours()
                .forEach((ifIndex, who) -> found.put(
                        name(map, ifIndex), who.stream().map(Neighbour::label).toList()));
        return found;
    }

    /** Who is behind which interface: his address where he is alone, else how many there are. */
    static List<String> learnedOf(SwitchMap map, Map<Integer, Set<MacAddress>> shown) {
        List<String> found = new ArrayList<>();
        map.learned(shown).forEach((ifIndex, who) -> {
            String them = who.size() == 1 ? who.iterator().next().value() : String.valueOf(who.size());
            found.add(name(map, ifIndex) + " " + them);
        });
        found.sort(NaturalOrder.COMPARATOR);
        return found;
    }

    /** The interface of each LLDP port. */
    static Map<Integer, String> lldpOf(SwitchMap map) {
        Map<Integer, String> found = new TreeMap<>();
        map.lldpPorts().forEach((port, ifIndex) -> found.put(port, name(map, ifIndex)));
        return found;
    }

    private static String name(SwitchMap map, int ifIndex) {
        SwitchInterface face = map.reading().interfaces().get(ifIndex);
        return face == null ? "no interface " + ifIndex : face.name();
    }
}
