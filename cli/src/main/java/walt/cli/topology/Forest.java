package walt.cli.topology;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import walt.cli.sets.NaturalOrder;

/**
 * The linked switches as trees: each switch is beneath one other at most, however they are cabled. A tree begins with the
 * switch that the server hangs on, else with one that hangs on no other, else with the first by its name.
 */
final class Forest {
    private final Links links;
    private final Map<String, String> above = new HashMap<>();
    private final Set<String> found = new HashSet<>();
    private final List<String> roots = new ArrayList<>();

    Forest(Links links, Set<String> servers) {
        this.links = links;
        Set<String> ofServers = new HashSet<>();
        for (String candidate : candidates(servers, ofServers)) {
            if (found.add(candidate)) {
                roots.add(candidate);
                grow(candidate);
            }
        }
        roots.sort(
                Comparator.comparing((String root) -> !ofServers.contains(root)).thenComparing(NaturalOrder.NATURAL));
    }

    /** @param ofServers takes the switches that servers hang on */
    private Set<String> candidates(Set<String> servers, Set<String> ofServers) {
        Set<String> beneath = new HashSet<>();
        for (String name : links.switches()) {
            for (Position position : links.on(name)) {
                if (servers.contains(position.device())) {
                    ofServers.add(name);
                }
                if (!position.device().equals(name)) {
                    beneath.add(position.device());
                }
            }
        }
        Set<String> candidates = new LinkedHashSet<>(ofServers);
        links.switches().stream().filter(name -> !beneath.contains(name)).forEach(candidates::add);
        candidates.addAll(links.switches());
        return candidates;
    }

    // Level by level, so that in a ring each switch is as near to the root as its cables allow.
    private void grow(String root) {
        Deque<String> next = new ArrayDeque<>(List.of(root));
        while (!next.isEmpty()) {
            String name = next.remove();
            for (String neighbour : links.neighbours(name)) {
                if (found.add(neighbour)) {
                    above.put(neighbour, name);
                    next.add(neighbour);
                }
            }
        }
    }

    List<String> roots() {
        return roots;
    }

    /** True when {@code lower} is drawn right beneath {@code upper}. */
    boolean isBeneath(String lower, String upper) {
        return upper.equals(above.get(lower));
    }

    /** What is on a switch: by its own word, then the switches beneath it that only they themselves tell of. */
    List<Position> on(String name) {
        List<Position> all = new ArrayList<>(links.on(name));
        Set<String> told = new HashSet<>();
        all.forEach(position -> told.add(position.device()));
        links.neighbours(name).stream()
                .filter(lower -> isBeneath(lower, name) && !told.contains(lower))
                .forEach(lower -> all.add(Position.unknownPort(lower, name)));
        return all;
    }

    boolean isSwitch(String device) {
        return links.isSwitch(device);
    }
}
