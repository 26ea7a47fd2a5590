package walt.reboot.topology;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.snmp.Column;
import walt.reboot.snmp.SnmpAgents;
import walt.reboot.snmp.Tables;

/** Reads how much power a switch has left ({@code pethMainPseTable} of RFC 3621). */
public final class PseReader {
    private static final String POWER = "1.3.6.1.2.1.105.1.3.1.1.2";
    private static final String CONSUMPTION = "1.3.6.1.2.1.105.1.3.1.1.4";

    private final Function<SwitchAgent, Tables> tables;

    public PseReader(SnmpAgents agents) {
        this.tables = agent -> new Tables(agents, agent.target());
    }

    /**
     * The watts that are left, of a stack where they are fewest; empty when the switch doesn't say, or what it says makes no
     * sense.
     */
    public OptionalInt headroom(SwitchAgent agent) throws InterruptedException {
        ColumnReader columns = new ColumnReader(tables.apply(agent));
        try {
            if (Vendor.of(columns.sysObjectId()) == Vendor.TP_LINK) {
                return OptionalInt.empty(); // some models stop answering when they are asked for what they lack
            }
            Column power = columns.read("pethMainPsePower", POWER);
            return power.isEmpty()
                    ? OptionalInt.empty()
                    : headroom(power, columns.read("pethMainPseConsumptionPower", CONSUMPTION));
        } catch (Tables.Silent silent) {
            return OptionalInt.empty();
        }
    }

    private static OptionalInt headroom(Column power, Column consumption) {
        int least = Integer.MAX_VALUE;
        for (List<Integer> group : power.rows()) {
            int budget = power.number(group).orElse(0);
            int used = consumption.number(group).orElse(-1);
            if (budget <= 0 || used < 0 || used > budget) {
                return OptionalInt.empty();
            }
            least = Math.min(least, budget - used);
        }
        return OptionalInt.of(least);
    }
}
