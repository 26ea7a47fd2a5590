package walt.reboot.topology;

import java.util.List;
import java.util.OptionalInt;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.snmp.Column;
import walt.reboot.snmp.SnmpAgents;
import walt.reboot.snmp.Tables;

/** Reads how much power a switch has left. */
public final class PseReader {
    private final SnmpAgents agents;

    public PseReader(SnmpAgents agents) {
        this.agents = agents;
    }

    /** The watts that are left, of a stack where they are fewest, 0 or more; empty when the switch doesn't say. */
    public OptionalInt headroom(SwitchAgent agent) throws InterruptedException {
        Tables tables = new Tables(agents, agent.target());
        try {
            if (Vendor.of(tables.sysObjectId()) == Vendor.TP_LINK) {
                return OptionalInt.empty(); // some models stop answering when they are asked for what they lack
            }
            Column budgets = PseColumn.POWER.read(tables);
            return budgets.isEmpty() ? OptionalInt.empty() : least(budgets, PseColumn.CONSUMPTION_POWER.read(tables));
        } catch (Tables.Silent silent) {
            return OptionalInt.empty();
        }
    }

    /**
     * A unit that can deliver nothing is absent, or its supply is off: it has no port that could be cycled. One that would deliver
     * more than twice its budget tells the two in different units, which says nothing.
     */
    private static OptionalInt least(Column budgets, Column uses) {
        return budgets.rows().stream()
                .filter(unit -> number(budgets, unit) > 0)
                .filter(unit -> number(uses, unit) >= 0 && number(uses, unit) <= 2 * number(budgets, unit))
                .mapToInt(unit -> Math.max(0, number(budgets, unit) - number(uses, unit)))
                .min();
    }

    private static int number(Column column, List<Integer> unit) {
        return column.number(unit).orElse(-1);
    }
}
