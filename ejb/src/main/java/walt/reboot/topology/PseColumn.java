package walt.reboot.topology;

import walt.reboot.snmp.Column;
import walt.reboot.snmp.Tables;

/** What a switch tells of its power supplies, one row for each group of ports: a column of {@code pethMainPseTable} of RFC 3621. */
public enum PseColumn {
    /** {@code pethMainPsePower}: what it can deliver, in watts. */
    POWER(2),
    /** {@code pethMainPseOperStatus}: 1 on, 2 off, 3 faulty. */
    OPER_STATUS(3),
    /** {@code pethMainPseConsumptionPower}: what its ports draw, in watts. */
    CONSUMPTION_POWER(4);

    private static final String TABLE = "1.3.6.1.2.1.105.1.3.1.1.";

    private final int number;

    PseColumn(int number) {
        this.number = number;
    }

    /** Reads it; empty when the switch doesn't tell. */
    public Column read(Tables tables) throws Tables.Silent, InterruptedException {
        return tables.column(TABLE + number).column();
    }
}
