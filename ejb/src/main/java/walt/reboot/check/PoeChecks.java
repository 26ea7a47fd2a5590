package walt.reboot.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import walt.reboot.check.Check.Subject;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.PoeRow;
import walt.reboot.snmp.Column;
import walt.reboot.snmp.Tables;
import walt.reboot.topology.PoeState;
import walt.reboot.topology.PseColumn;

/** Whether a switch shows its PoE ports, and can feed them. */
final class PoeChecks {
    private static final int ON = 1;

    private final DeviceName name;
    private final Map<PoeRow, PoeState> table;

    PoeChecks(DeviceName name, Map<PoeRow, PoeState> table) {
        this.name = name;
        this.table = table;
    }

    Check read() {
        if (table.isEmpty()) {
            return Check.failed(
                    Subject.READ,
                    name + " shows no PoE table that is known here",
                    "See that it is a PoE switch, and that the community or user may read all objects"
                            + " (RFC 3621: 1.3.6.1.2.1.105, and those of vendors: 1.3.6.1.4.1).");
        }
        return Check.ok(Subject.READ, "the PoE table has " + Words.count(table.size(), "row"));
    }

    /** @param tables to read the power supplies from */
    Check poe(Tables tables) throws Tables.Silent, InterruptedException {
        if (table.isEmpty()) {
            return Check.unknown(Subject.POE, "there is no PoE table", null);
        }
        Column states = PseColumn.OPER_STATUS.read(tables);
        List<String> supplies = new ArrayList<>();
        boolean bad = false;
        Column budgets = states.isEmpty() ? states : PseColumn.POWER.read(tables);
        Column uses = states.isEmpty() ? states : PseColumn.CONSUMPTION_POWER.read(tables);
        for (List<Integer> row : states.rows()) {
            OptionalInt state = states.number(row);
            bad |= state.orElse(ON) != ON;
            supplies.add("group " + row.getFirst() + (state.orElse(ON) == ON ? " on" : " off or faulty")
                    + watts(uses.number(row), " W used") + watts(budgets.number(row), " W budget"));
        }
        String told = ports() + "; "
                + (supplies.isEmpty() ? "it does not tell its power budget" : String.join("; ", supplies));
        return bad
                ? Check.failed(Subject.POE, told, "Look at the PoE power supplies of " + name + ".")
                : Check.ok(Subject.POE, told);
    }

    /** What can be told without asking the switch. */
    Check poe() {
        return table.isEmpty()
                ? Check.unknown(Subject.POE, "there is no PoE table", null)
                : Check.ok(Subject.POE, ports());
    }

    private String ports() {
        long on = table.values().stream().filter(PoeChecks::isOn).count();
        long fed = table.values().stream().filter(PoeState::delivering).count();
        return Words.count(on, "port") + " of " + table.size() + " on, " + fed + " deliver power";
    }

    /** The rows that are on, those first that feed nobody. */
    List<PoeRow> rowsToWrite() {
        List<PoeRow> rows = new ArrayList<>();
        for (boolean delivering : new boolean[] {false, true}) {
            table.forEach((row, state) -> {
                if (isOn(state) && state.delivering() == delivering) {
                    rows.add(row);
                }
            });
        }
        return rows;
    }

    private static boolean isOn(PoeState state) {
        return Boolean.TRUE.equals(state.enabled());
    }

    private static String watts(OptionalInt value, String unit) {
        return value.isPresent() ? ", " + value.getAsInt() + unit : "";
    }
}
