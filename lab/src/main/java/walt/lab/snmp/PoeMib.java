package walt.lab.snmp;

import java.util.List;
import java.util.stream.Stream;
import org.snmp4j.PDU;
import org.snmp4j.smi.Counter32;
import org.snmp4j.smi.Gauge32;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.SMIConstants;
import org.snmp4j.smi.Variable;
import walt.lab.fault.FaultKind;
import walt.lab.poe.Detection;
import walt.lab.poe.PoePort;
import walt.lab.poe.SimulatedSwitch;

/** {@code pethPsePortTable} and {@code pethMainPseTable} of POWER-ETHERNET-MIB (RFC 3621). */
final class PoeMib {

    private static final int TRUE = 1;
    private static final int FALSE = 2;
    private static final int LOW = 3;
    private static final int CLASS_3 = 4;
    private static final int THRESHOLD_PERCENT = 80;

    private PoeMib() {}

    static List<MibTable<?>> of(SimulatedSwitch device) {
        return List.of(
                new MibTable<>(
                        "1.3.6.1.2.1.105.1.1.1",
                        portColumns(device),
                        Rows.fixed(device.ports(), port -> Rows.index(port.group(), port.row()))),
                new MibTable<>(
                        "1.3.6.1.2.1.105.1.3.1.1",
                        mainColumns(),
                        Rows.fixed(
                                List.of(device),
                                it -> Rows.index(it.spec().numbering().poeGroup()))));
    }

    private static List<Column<PoePort>> portColumns(SimulatedSwitch device) {
        Stream<Column<PoePort>> values = Stream.of(
                new Column<>(3, port -> new Integer32(port.enabled() ? TRUE : FALSE), new Power(device)),
                Column.of(4, port -> new Integer32(FALSE)),
                Column.of(5, port -> new Integer32(1)),
                Column.of(6, port -> new Integer32(port.detection().code())),
                Column.of(7, port -> new Integer32(LOW)),
                Column.of(8, port -> new Counter32(0)),
                Column.of(9, port -> new OctetString("")),
                Column.of(10, port -> new Integer32(delivering(port) ? CLASS_3 : 1)));
        Stream<Column<PoePort>> counters = Stream.of(
                Column.of(11, port -> new Counter32(0)),
                Column.of(12, port -> new Counter32(port.denied())),
                Column.of(13, port -> new Counter32(0)),
                Column.of(14, port -> new Counter32(0)));
        return Stream.concat(values, counters).toList();
    }

    private static List<Column<SimulatedSwitch>> mainColumns() {
        return List.of(
                Column.of(2, it -> new Gauge32(it.pse().budget())),
                Column.of(3, it -> new Integer32(1)),
                Column.of(4, it -> new Gauge32(it.pse().drawn())),
                Column.of(5, it -> new Integer32(THRESHOLD_PERCENT)));
    }

    private static boolean delivering(PoePort port) {
        return port.detection() == Detection.DELIVERING_POWER;
    }

    /** {@code pethPsePortAdminEnable}: the power of a port is switched by setting it. */
    private record Power(SimulatedSwitch device) implements Column.Write<PoePort> {

        @Override
        public int check(PoePort port, Variable value) {
            if (value.getSyntax() != SMIConstants.SYNTAX_INTEGER) {
                return PDU.wrongType;
            }
            return value.toInt() == TRUE || value.toInt() == FALSE ? PDU.noError : PDU.wrongValue;
        }

        @Override
        public void apply(PoePort port, Variable value) {
            if (!device.faults().has(FaultKind.IGNORES_SETS)) {
                port.enable(value.toInt() == TRUE, "SET");
            }
        }
    }
}
