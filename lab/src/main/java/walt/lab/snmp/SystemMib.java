package walt.lab.snmp;

import java.time.Duration;
import java.util.List;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.TimeTicks;
import walt.lab.poe.SimulatedSwitch;

/** The group {@code system} of SNMPv2-MIB (RFC 3418). */
final class SystemMib {

    private static final int SWITCHING = 2;
    private static final long MILLIS_PER_TICK = 10;
    private static final long TURN = 1L << 32;

    private SystemMib() {}

    static List<MibTable<?>> of(SimulatedSwitch device) {
        List<Column<SimulatedSwitch>> columns = List.of(
                Column.of(1, it -> new OctetString(it.spec().model() + ", simulated")),
                Column.of(2, it -> new OID(it.spec().tables().family().sysObjectId())),
                Column.of(3, it -> ticks(it.upTime())),
                Column.of(4, it -> new OctetString("")),
                Column.of(5, it -> new OctetString(it.name())),
                Column.of(6, it -> new OctetString("lab")),
                Column.of(7, it -> new Integer32(SWITCHING)));
        return List.of(new MibTable<>("1.3.6.1.2.1.1", columns, Rows.scalars(device)));
    }

    /** Hundredths of a second, which begin at 0 anew after 497 days. */
    static TimeTicks ticks(Duration duration) {
        return new TimeTicks(duration.toMillis() / MILLIS_PER_TICK % TURN);
    }
}
