package walt.lab.snmp;

import java.util.List;
import java.util.NavigableMap;
import java.util.function.Supplier;
import org.snmp4j.smi.Gauge32;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import walt.lab.layout.Interface;
import walt.lab.poe.SimulatedSwitch;

/** {@code ifTable} and {@code ifXTable} of IF-MIB (RFC 2863). */
final class InterfaceMib {

    private static final int ETHERNET = 6;
    private static final int MTU = 1500;
    private static final long GIGABIT = 1_000_000_000;
    private static final int GIGABIT_IN_MEGABITS = 1000;
    private static final int UP = 1;
    private static final int DOWN = 2;

    private InterfaceMib() {}

    static List<MibTable<?>> of(SimulatedSwitch device) {
        Supplier<NavigableMap<OID, Interface>> rows =
                Rows.fixed(device.interfaces(), face -> Rows.index(face.ifIndex()));
        List<Column<SimulatedSwitch>> number =
                List.of(Column.of(1, it -> new Integer32(it.interfaces().size())));
        return List.of(
                new MibTable<>("1.3.6.1.2.1.2", number, Rows.scalars(device)),
                new MibTable<>("1.3.6.1.2.1.2.2.1", table(device), rows),
                new MibTable<>("1.3.6.1.2.1.31.1.1.1", extended(), rows));
    }

    private static List<Column<Interface>> table(SimulatedSwitch device) {
        return List.of(
                Column.of(1, face -> new Integer32(face.ifIndex())),
                Column.of(2, face -> new OctetString(face.ifName())),
                Column.of(3, face -> new Integer32(ETHERNET)),
                Column.of(4, face -> new Integer32(MTU)),
                Column.of(5, face -> new Gauge32(GIGABIT)),
                Column.of(7, face -> new Integer32(UP)),
                Column.of(8, face -> status(device, face)));
    }

    /** {@code ifOperStatus}. */
    static Integer32 status(SimulatedSwitch device, Interface face) {
        return new Integer32(device.cables().linkUp(face) ? UP : DOWN);
    }

    private static List<Column<Interface>> extended() {
        return List.of(
                Column.of(1, face -> new OctetString(face.ifName())),
                Column.of(15, face -> new Gauge32(GIGABIT_IN_MEGABITS)),
                Column.of(18, face -> new OctetString("")));
    }
}
