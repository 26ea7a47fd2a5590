package walt.reboot.devices;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.Conflict;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.PoeRow;
import walt.reboot.inventory.Printable;
import walt.reboot.inventory.topology.PortStatement;
import walt.reboot.topology.SwitchInterface;
import walt.reboot.topology.SwitchMap;

/** Checks what an operator says of a port against the switch and against what was said of its other ports; pure. */
final class PortStating {
    private final DeviceName powerSwitch;
    private final SwitchMap map;
    private final List<PortStatement> statements;

    PortStating(DeviceName powerSwitch, SwitchMap map, List<PortStatement> statements) {
        this.powerSwitch = powerSwitch;
        this.map = map;
        this.statements = statements;
    }

    /**
     * What is to be kept of the port.
     *
     * @throws BadInput when the switch has no such port or row, or the label is none
     * @throws Conflict when the same was said of another port
     */
    PortStatement of(PortEdit edit) {
        String name = face(edit.port()).name();
        PortStatement before = statements.stream()
                .filter(each -> each.interfaceName().equals(name))
                .findFirst()
                .orElse(new PortStatement(name, null, null));
        PortStatement after = new PortStatement(
                name, edit.tellsLabel() ? edit.label() : before.label(), edit.tellsRow() ? edit.row() : before.row());
        if (edit.tellsLabel()) {
            checkLabel(after);
        }
        if (edit.tellsRow()) {
            checkRow(after);
        }
        return after;
    }

    /** The interface that is called so; by its label when no interface has that name. */
    private SwitchInterface face(String port) {
        List<SwitchInterface> named = map.reading().named(port);
        if (named.isEmpty()) {
            named = statements.stream()
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

    private void checkLabel(PortStatement after) {
        String label = after.label();
        if (label == null) {
            return;
        }
        if (map.reading().named(label).stream().anyMatch(face -> !face.name().equals(after.interfaceName()))) {
            throw new Conflict("Another interface of " + powerSwitch + " is named " + label + ".");
        }
        PortStatement other = other(after, each -> label.equals(each.label()));
        if (other != null) {
            throw new Conflict(powerSwitch + "/" + other.interfaceName() + " has the label " + label + " already.");
        }
    }

    private void checkRow(PortStatement after) {
        PoeRow row = after.row();
        if (row == null) {
            return;
        }
        if (!map.reading().poe().containsKey(row)) {
            throw new BadInput("poe", powerSwitch + " has no PoE row " + row + rows() + ".");
        }
        PortStatement other = other(after, each -> row.equals(each.row()));
        if (other != null) {
            throw new Conflict("PoE row " + row + " is stated for " + powerSwitch + "/" + other.interfaceName()
                    + " already: take that back first.");
        }
    }

    private String rows() {
        List<PoeRow> all = List.copyOf(map.reading().poe().keySet());
        return all.isEmpty() ? "" : ": its rows are " + all.getFirst() + " to " + all.getLast();
    }

    private @Nullable PortStatement other(PortStatement after, Predicate<PortStatement> same) {
        return statements.stream()
                .filter(each -> !each.interfaceName().equals(after.interfaceName()))
                .filter(same)
                .findFirst()
                .orElse(null);
    }
}
