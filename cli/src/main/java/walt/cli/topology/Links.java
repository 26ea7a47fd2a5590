package walt.cli.topology;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import walt.cli.sets.NaturalOrder;

/** What the switches tell: what is on each of their ports, and which of them are linked, whichever end of a link saw it. */
final class Links {
    private final Map<String, NavigableSet<Position>> bySwitch = new TreeMap<>(NaturalOrder.NATURAL);
    private final Map<String, NavigableSet<String>> neighbours = new TreeMap<>(NaturalOrder.NATURAL);

    Links(List<String> switches, List<Position> positions) {
        switches.forEach(this::add);
        positions.forEach(position -> add(position.onSwitch()).add(position));
        for (Position position : positions) {
            if (isSwitch(position.device()) && !position.device().equals(position.onSwitch())) {
                link(position.device(), position.onSwitch());
                link(position.onSwitch(), position.device());
            }
        }
    }

    private NavigableSet<Position> add(String name) {
        return bySwitch.computeIfAbsent(name, none -> new TreeSet<>(Position.BY_PORT));
    }

    private void link(String from, String to) {
        neighbours
                .computeIfAbsent(from, none -> new TreeSet<>(NaturalOrder.NATURAL))
                .add(to);
    }

    /** The switches that tell something, or that could: in natural order. */
    List<String> switches() {
        return List.copyOf(bySwitch.keySet());
    }

    boolean isSwitch(String device) {
        return bySwitch.containsKey(device);
    }

    /** What is on the ports of a switch, in their natural order. */
    List<Position> on(String name) {
        return List.copyOf(bySwitch.getOrDefault(name, Collections.emptyNavigableSet()));
    }

    /** The switches that are linked to this one. */
    List<String> neighbours(String name) {
        return List.copyOf(neighbours.getOrDefault(name, Collections.emptyNavigableSet()));
    }
}
