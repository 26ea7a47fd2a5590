package walt.reboot.topology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import walt.reboot.inventory.PoeRow;

/**
 * Ways to number the rows of a PoE table that switches are known to have; pure. Each gives {@code ifIndex} by row for the whole
 * table, one to one, or nothing at all when it does not fit somewhere.
 */
final class Numberings {
    private final List<SwitchInterface> ports;
    private final Set<PoeRow> rows;
    private final Map<Integer, List<PoeRow>> groups;

    /** @param ports those that may have PoE */
    Numberings(SwitchReading reading, List<SwitchInterface> ports) {
        this.ports = ports;
        this.rows = new LinkedHashSet<>(reading.poe().keySet());
        this.groups = rows.stream()
                .sorted(Comparator.comparingInt(PoeRow::group).thenComparingInt(PoeRow::port))
                .collect(Collectors.groupingBy(PoeRow::group, TreeMap::new, Collectors.toList()));
    }

    /** The row's number is the {@code ifIndex}. */
    Map<PoeRow, Integer> byIfIndex() {
        Set<Integer> known = ports.stream().map(SwitchInterface::ifIndex).collect(Collectors.toSet());
        Map<PoeRow, Integer> map = new LinkedHashMap<>();
        rows.stream().filter(row -> known.contains(row.port())).forEach(row -> map.put(row, row.port()));
        return whole(map);
    }

    /** The row's number is the last one in the interface's name; with several groups, the group is the first one. */
    Map<PoeRow, Integer> byNameNumber() {
        if (ports.stream().anyMatch(port -> port.number().orElse(0) == 0)) {
            return Map.of(); // counted from 0, unlike the rows: is row 1 the first or the second?
        }
        Map<PoeRow, Integer> map = new LinkedHashMap<>();
        for (PoeRow row : rows) {
            List<SwitchInterface> numbered = ports.stream()
                    .filter(port -> port.number().orElse(0) == row.port())
                    .filter(port -> groups.size() == 1 || isUnit(port, row.group()))
                    .toList();
            if (numbered.size() == 1) {
                map.put(row, numbered.getFirst().ifIndex());
            }
        }
        return whole(map);
    }

    /** As many ports of the main kind as rows, in each unit: the same order. */
    Map<PoeRow, Integer> byOrder() {
        Set<Integer> units = units();
        if (units.size() != groups.size() || (units.size() > 1 && !units.equals(groups.keySet()))) {
            return Map.of(); // a unit without PoE: which group is which unit?
        }
        Map<PoeRow, Integer> map = new LinkedHashMap<>();
        groups.forEach((group, members) -> {
            List<SwitchInterface> kind = mainKind(ports.stream()
                    .filter(port -> groups.size() == 1 || isUnit(port, group))
                    .toList());
            if (kind.size() == members.size()) {
                for (int i = 0; i < kind.size(); i++) {
                    map.put(members.get(i), kind.get(i).ifIndex());
                }
            }
        });
        return whole(map);
    }

    /** Whether each port of the switch has a row. */
    boolean coverAllPorts() {
        return ports.size() == rows.size();
    }

    /** Whether the rows are numbered from so high on that the numbers can't just count the ports. */
    boolean areNoCount() {
        return rows.stream().mapToInt(PoeRow::port).min().orElse(0) > ports.size();
    }

    private Set<Integer> units() {
        return ports.stream().map(port -> port.unit().orElse(-1)).collect(Collectors.toSet());
    }

    private static boolean isUnit(SwitchInterface port, int unit) {
        return port.unit().equals(OptionalInt.of(unit));
    }

    /** The kind that has more ports than any other; none when two have as many, or when number and {@code ifIndex} disagree on the order. */
    private static List<SwitchInterface> mainKind(List<SwitchInterface> ports) {
        Map<String, List<SwitchInterface>> kinds = new HashMap<>();
        ports.forEach(port ->
                kinds.computeIfAbsent(port.kind(), any -> new ArrayList<>()).add(port));
        List<List<SwitchInterface>> bySize = kinds.values().stream()
                .sorted(Comparator.comparingInt((List<SwitchInterface> kind) -> kind.size())
                        .reversed())
                .toList();
        if (bySize.isEmpty()
                || (bySize.size() > 1 && bySize.get(0).size() == bySize.get(1).size())) {
            return List.of();
        }
        List<SwitchInterface> byNumber =
                sorted(bySize.getFirst(), port -> port.number().orElse(0));
        return byNumber.equals(sorted(bySize.getFirst(), SwitchInterface::ifIndex)) ? byNumber : List.of();
    }

    private static List<SwitchInterface> sorted(List<SwitchInterface> ports, ToIntFunction<SwitchInterface> key) {
        return ports.stream().sorted(Comparator.comparingInt(key)).toList();
    }

    private Map<PoeRow, Integer> whole(Map<PoeRow, Integer> map) {
        boolean oneToOne = Set.copyOf(map.values()).size() == map.size();
        return oneToOne && map.keySet().equals(rows) ? map : Map.of();
    }
}
