package walt.reboot.devices;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.Conflict;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.PoeRow;
import walt.reboot.inventory.Printable;
import walt.reboot.inventory.topology.PortStatement;
import walt.reboot.topology.SwitchInterface;
import walt.reboot.topology.SwitchMap;

/** Checks what an operator says of ports against the switch and against what is then said of all its ports; pure. */
final class PortStating {
    private final DeviceName powerSwitch;
    private final SwitchMap map;
    /** By interface. */
    private final Map<String, PortStatement> before = new LinkedHashMap<>();

    PortStating(DeviceName powerSwitch, SwitchMap map, List<PortStatement> statements) {
        this.powerSwitch = powerSwitch;
        this.map = map;
        statements.forEach(each -> before.put(each.interfaceName(), each));
    }

    private record Edited(PortEdit edit, PortStatement after) {}

    /**
     * What is to be kept of the ports, in the order of the edits. Labels that name ports are those from before all edits.
     *
     * @throws BadInput when the switch has no such port or row, a label is none, or the same is told twice; names the port
     * @throws Conflict when the same was said of another port, and is not taken back; names the port
     */
    List<PortStatement> of(List<PortEdit> edits) {
        List<Edited> all = edits.stream().map(this::edited).toList();
        Set<String> told = new HashSet<>();
        Map<String, PortStatement> result = new LinkedHashMap<>(before);
        for (Edited each : all) {
            if (!told.add(each.after().interfaceName())) {
                throw new BadInput("port", port(each.after()) + " is told twice: leave one of the two out.");
            }
            result.put(each.after().interfaceName(), each.after());
        }
        all.forEach(each -> check(each, result.values()));
        return all.stream().map(Edited::after).toList();
    }

    private Edited edited(PortEdit edit) {
        PortStatement known = before(face(edit.port()).name());
        return new Edited(
                edit,
                new PortStatement(
                        known.interfaceName(),
                        edit.tellsLabel() ? edit.label() : known.label(),
                        edit.tellsRow() ? edit.row() : known.row()));
    }

    private PortStatement before(String interfaceName) {
        return before.getOrDefault(interfaceName, new PortStatement(interfaceName, null, null));
    }

    /** The interface that is called so; by its label when no interface has that name. */
    private SwitchInterface face(String port) {
        List<SwitchInterface> named = map.reading().named(port);
        if (named.isEmpty()) {
            named = before.values().stream()
                    .filter(each -> port.equals(each.label()))
                    .flatMap(each -> map.reading().named(each.interfaceName()).stream())
                    .toList();
        }
        if (named.size() != 1 || named.getFirst().name().isEmpty()) {
            throw new BadInput(
                    "port",
                    powerSwitch + (named.isEmpty() ? " has no interface and no label '" : " has several interfaces '")
                            + Printable.of(port) + "'.");
        }
        return named.getFirst();
    }

    private void check(Edited told, Collection<PortStatement> all) {
        String label = told.edit().label();
        PoeRow row = told.edit().row();
        if (label != null) {
            checkLabel(label, told.after(), all);
        }
        if (row != null) {
            checkRow(row, told.after(), all);
        }
    }

    private void checkLabel(String label, PortStatement after, Collection<PortStatement> all) {
        if (map.reading().named(label).stream().anyMatch(face -> !face.name().equals(after.interfaceName()))) {
            throw new Conflict(port(after) + " can't have the label " + label + ": another interface is named so.");
        }
        checkShared("label", "the label " + label, each -> label.equals(each.label()), after, all);
    }

    private void checkRow(PoeRow row, PortStatement after, Collection<PortStatement> all) {
        if (!map.reading().poe().containsKey(row)) {
            throw new BadInput("poe", port(after) + " can't have PoE row " + row + ": " + rows() + ".");
        }
        checkShared("poe", "PoE row " + row, each -> row.equals(each.row()), after, all);
    }

    /** @param same whether it is said of that port */
    private void checkShared(
            String field,
            String what,
            Predicate<PortStatement> same,
            PortStatement after,
            Collection<PortStatement> all) {
        Optional<PortStatement> other = all.stream()
                .filter(each -> !each.interfaceName().equals(after.interfaceName()))
                .filter(same)
                .findFirst();
        if (other.isEmpty()) {
            return;
        }
        String detail = port(after) + " can't have " + what + ": ";
        if (same.test(before(other.get().interfaceName()))) {
            throw new Conflict(detail + port(other.get()) + " has it already, take that back first.");
        }
        throw new BadInput(field, detail + "it is told of " + port(other.get()) + " too.");
    }

    private String port(PortStatement statement) {
        return powerSwitch + "/" + statement.interfaceName();
    }

    private String rows() {
        List<PoeRow> all = List.copyOf(map.reading().poe().keySet());
        return all.isEmpty()
                ? "the switch shows no PoE rows"
                : "the switch has rows " + all.getFirst() + " to " + all.getLast();
    }
}
