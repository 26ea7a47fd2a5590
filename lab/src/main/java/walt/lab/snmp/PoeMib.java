package walt.lab.snmp;

import java.util.List;
import java.util.stream.Stream;
import org.snmp4j.smi.Counter32;
import org.snmp4j.smi.Gauge32;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OctetString;
import walt.lab.family.Family;
import walt.lab.poe.Detection;
import walt.lab.poe.PoePort;
import walt.lab.poe.Pse;
import walt.lab.poe.SimulatedSwitch;

/** {@code pethPsePortTable} and {@code pethMainPseTable} of POWER-ETHERNET-MIB (RFC 3621), or what a family has in their place. */
final class PoeMib {

    private static final int FALSE = 2;
    private static final int LOW = 3;
    private static final int TP_LINK_LOW = 2;
    private static final int CLASS_3 = 4;
    private static final int THRESHOLD_PERCENT = 80;

    private PoeMib() {}

    static List<MibTable<?>> of(SimulatedSwitch device) {
        Family family = device.spec().tables().family();
        MibTable<?> ports = ports(device, new PowerColumns(device, family.table()));
        return switch (family) {
            case NETGEAR, TPLINK -> List.of(ports);
            case RFC3621 -> List.of(ports, main(device));
            case CISCO ->
                Stream.concat(Stream.of(ports, main(device)), CiscoMib.of(device).stream())
                        .toList();
        };
    }

    private static MibTable<?> ports(SimulatedSwitch device, PowerColumns power) {
        boolean tpLink = device.spec().tables().family() == Family.TPLINK;
        return new MibTable<>(
                power.table().entry(),
                Stream.concat(Stream.of(power.admin(), power.status()), tpLink ? tpLink() : standard())
                        .toList(),
                Rows.fixed(device.ports(), power::index));
    }

    private static MibTable<?> main(SimulatedSwitch device) {
        List<Integer> groups = device.ports().stream()
                .map(port -> port.spec().group())
                .distinct()
                .toList();
        return new MibTable<>(
                "1.3.6.1.2.1.105.1.3.1.1", mainColumns(device.pse()), Rows.fixed(groups, group -> Rows.index(group)));
    }

    /** {@code tpPoePortConfigTable} of TPLINK-POWER-OVER-ETHERNET-MIB. */
    private static Stream<Column<PoePort>> tpLink() {
        return Stream.of(
                Column.of(1, port -> new Integer32(port.spec().row())),
                Column.of(3, port -> new Integer32(TP_LINK_LOW)));
    }

    private static Stream<Column<PoePort>> standard() {
        Stream<Column<PoePort>> values = Stream.of(
                Column.of(4, port -> new Integer32(FALSE)),
                Column.of(5, port -> new Integer32(1)),
                Column.of(7, port -> new Integer32(LOW)),
                Column.of(8, port -> new Counter32(0)),
                Column.of(9, port -> new OctetString("")),
                Column.of(10, port -> new Integer32(delivering(port) ? CLASS_3 : 1)));
        Stream<Column<PoePort>> counters = Stream.of(
                Column.of(11, port -> new Counter32(0)),
                Column.of(12, port -> new Counter32(port.denied())),
                Column.of(13, port -> new Counter32(0)),
                Column.of(14, port -> new Counter32(0)));
        return Stream.concat(values, counters);
    }

    private static List<Column<Integer>> mainColumns(Pse pse) {
        return List.of(
                Column.of(2, it -> new Gauge32(pse.budget())),
                Column.of(3, it -> new Integer32(1)),
                Column.of(4, it -> new Gauge32(pse.drawn())),
                Column.of(5, it -> new Integer32(THRESHOLD_PERCENT)));
    }

    private static boolean delivering(PoePort port) {
        return port.detection() == Detection.DELIVERING_POWER;
    }
}
