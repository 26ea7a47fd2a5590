package walt.reboot.topology;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import walt.reboot.inventory.PoeRow;
import walt.reboot.topology.RowPlace.Ambiguous;
import walt.reboot.topology.RowPlace.Derived;

/**
 * Finds out which interface each row of a PoE table feeds; pure. No standard links the two, and a wrong guess cuts the power of
 * another device: what is not certain is ambiguous, and the operator states it.
 */
final class RowPlaces {
    private static final String STATE_IT = ": state the row of each node, as power.port=SWITCH/GROUP.PORT";

    private final SwitchReading reading;

    private RowPlaces(SwitchReading reading) {
        this.reading = reading;
    }

    static Map<PoeRow, RowPlace> of(SwitchReading reading) {
        RowPlaces places = new RowPlaces(reading);
        if (reading.poe().isEmpty()) {
            return Map.of();
        }
        return reading.entities().isEmpty() ? places.byNumbers() : places.byEntities();
    }

    /** The switch itself says it; nothing else can be better. */
    private Map<PoeRow, RowPlace> byEntities() {
        return each(row -> {
            OptionalInt named = reading.entities().getOrDefault(row, OptionalInt.empty());
            if (named.isEmpty() || reading.port(named.getAsInt()).isEmpty()) {
                return new Ambiguous("the switch names no port for PoE row " + row + STATE_IT);
            }
            long times =
                    reading.entities().values().stream().filter(named::equals).count();
            return times == 1
                    ? new Derived(named.getAsInt(), "the switch names the port (cpeExtPsePortEntPhyIndex)")
                    : new Ambiguous("the switch names the port of PoE row " + row + " for other rows too" + STATE_IT);
        });
    }

    private Map<PoeRow, RowPlace> byNumbers() {
        return byNumbers(new Numberings(reading, reading.ports()), "")
                .or(this::byNumbersWithoutFibre)
                .orElseGet(() -> each(row -> new Ambiguous(reading.poe().size() + " PoE rows and "
                        + reading.ports().size() + " ports, and nothing certain says which belongs to which"
                        + STATE_IT)));
    }

    /** Ports for fibre can't have PoE; when each of the others has a row, that tells them apart although all are named alike. */
    private Optional<Map<PoeRow, RowPlace>> byNumbersWithoutFibre() {
        List<SwitchInterface> copper =
                reading.ports().stream().filter(port -> !port.isFibre()).toList();
        Numberings numberings = new Numberings(reading, copper);
        return numberings.coverAllPorts() ? byNumbers(numberings, ", but for those for fibre") : Optional.empty();
    }

    /** @param besides what the ports that are numbered are not, for the user */
    private Optional<Map<PoeRow, RowPlace>> byNumbers(Numberings numberings, String besides) {
        Map<PoeRow, Integer> byIndex = numberings.byIfIndex();
        Map<PoeRow, Integer> byName = numberings.byNameNumber();
        if (reading.vendor() == Vendor.HP && !byIndex.isEmpty()) {
            return unlessLinksContradict(byIndex, "switches of this vendor number PoE rows by ifIndex");
        }
        if (reading.vendor() == Vendor.TP_LINK && !byName.isEmpty()) {
            return unlessLinksContradict(byName, "switches of this vendor number PoE rows as the ports are numbered");
        }
        Map<PoeRow, Integer> byOrder = numberings.byOrder();
        if (!byIndex.isEmpty() && numberings.areNoCount() && agree(byIndex, byOrder)) {
            return unlessLinksContradict(byIndex, "the PoE rows are numbered by ifIndex");
        }
        if (!byOrder.isEmpty() && agree(byOrder, byIndex) && agree(byOrder, byName)) {
            return unlessLinksContradict(
                    byOrder, "there are as many PoE rows as ports" + besides + ", in the same order");
        }
        if (!byName.isEmpty() && numberings.coverAllPorts() && agree(byName, byIndex)) {
            return unlessLinksContradict(byName, "each port" + besides + " has a PoE row of its number");
        }
        return Optional.empty();
    }

    /** Numberings that don't fit at all contradict nothing. */
    private static boolean agree(Map<PoeRow, Integer> one, Map<PoeRow, Integer> other) {
        return other.isEmpty() || one.equals(other);
    }

    /**
     * Who gets power has a link, as a rule: a hung node may have none, but when most who get power have none, the numbering is
     * wrong.
     */
    private Optional<Map<PoeRow, RowPlace>> unlessLinksContradict(Map<PoeRow, Integer> map, String how) {
        long fed = map.keySet().stream().filter(this::delivers).count();
        long dead = map.keySet().stream()
                .filter(row -> delivers(row)
                        && reading.port(map.getOrDefault(row, 0))
                                .filter(SwitchInterface::up)
                                .isEmpty())
                .count();
        return Optional.of(
                dead < 2 || dead * 2 <= fed
                        ? each(row -> new Derived(map.getOrDefault(row, 0), how))
                        : each(row -> new Ambiguous(dead + " of " + fed
                                + " ports that deliver power would have no link if " + how + STATE_IT)));
    }

    private boolean delivers(PoeRow row) {
        PoeState state = reading.poe().get(row);
        return state != null && state.delivering();
    }

    private Map<PoeRow, RowPlace> each(Function<PoeRow, RowPlace> place) {
        Map<PoeRow, RowPlace> places = new LinkedHashMap<>();
        reading.poe().keySet().forEach(row -> places.put(row, place.apply(row)));
        return Collections.unmodifiableMap(places);
    }
}
