package walt.reboot.topology;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import walt.reboot.inventory.PoeRow;
import walt.reboot.inventory.topology.PortStatement;
import walt.reboot.topology.RowPlace.Ambiguous;
import walt.reboot.topology.RowPlace.Derived;
import walt.reboot.topology.RowPlace.Stated;

/** Puts what operators say over what was derived; pure. Statements that contradict each other are believed as little as guesses. */
final class StatedPlaces {
    private final Map<PoeRow, Set<Integer>> interfaces = new LinkedHashMap<>();
    /** Whether places were derived from how rows and ports are numbered: when one is wrong, all are. */
    private final boolean numbered;

    StatedPlaces(SwitchReading reading, List<PortStatement> statements) {
        numbered = reading.entities().isEmpty();
        for (PortStatement statement : statements) {
            PoeRow row = statement.row();
            if (row != null && reading.poe().containsKey(row)) {
                Set<Integer> named = interfaces.computeIfAbsent(row, any -> new LinkedHashSet<>());
                reading.named(statement.interfaceName()).forEach(face -> named.add(face.ifIndex()));
            }
        }
    }

    Map<PoeRow, RowPlace> over(Map<PoeRow, RowPlace> derived) {
        Map<PoeRow, RowPlace> places = new LinkedHashMap<>();
        Optional<PoeRow> disproof = numbered
                ? derived.keySet().stream()
                        .filter(row -> contradicts(row, derived))
                        .findFirst()
                : Optional.empty();
        derived.forEach((row, place) -> {
            RowPlace believed = isTaken(place) ? taken(row) : place;
            boolean wrong = disproof.isPresent() && place instanceof Derived;
            places.put(row, wrong ? disproven(row, disproof.get()) : believed);
        });
        interfaces.forEach((row, faces) -> places.put(row, stated(row, faces)));
        return Collections.unmodifiableMap(places);
    }

    /** Whether it feeds an interface that was stated to have another row; its own row is put in its place anyway. */
    private boolean isTaken(RowPlace place) {
        return interfaces.values().stream().flatMap(Set::stream).anyMatch(place::feeds);
    }

    /** Whether a row is stated to feed another interface than was derived for it, or one that was derived for another row. */
    private boolean contradicts(PoeRow row, Map<PoeRow, RowPlace> derived) {
        return interfaces.getOrDefault(row, Set.of()).stream()
                .anyMatch(face -> derived.entrySet().stream()
                        .anyMatch(place -> place.getValue() instanceof Derived
                                && place.getKey().equals(row)
                                        != place.getValue().feeds(face)));
    }

    private static RowPlace disproven(PoeRow row, PoeRow by) {
        return new Ambiguous(
                "PoE row " + by + " is stated to feed another interface than was derived, so the numbering by"
                        + " which PoE row " + row + " was derived is wrong: state the interface of this row too");
    }

    private static RowPlace taken(PoeRow row) {
        return new Ambiguous("the interface that PoE row " + row + " was thought to feed is stated to have another row:"
                + " state the interface of this row too");
    }

    private RowPlace stated(PoeRow row, Set<Integer> faces) {
        if (faces.size() != 1) {
            return new Ambiguous(
                    faces.isEmpty()
                            ? "PoE row " + row + " is stated for an interface that the switch doesn't have"
                            : "PoE row " + row + " is stated for several interfaces");
        }
        int ifIndex = faces.iterator().next();
        boolean single = interfaces.values().stream()
                        .filter(others -> others.contains(ifIndex))
                        .count()
                == 1;
        return single
                ? new Stated(ifIndex, "an operator states it")
                : new Ambiguous("the interface of PoE row " + row + " is stated to have several rows");
    }
}
