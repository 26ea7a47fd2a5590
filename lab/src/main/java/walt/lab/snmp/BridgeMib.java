package walt.lab.snmp;

import java.util.List;
import java.util.NavigableMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import walt.lab.layout.Interface;
import walt.lab.poe.SimulatedSwitch;

/** The forwarding tables of BRIDGE-MIB (RFC 4188) and Q-BRIDGE-MIB (RFC 4363), of one VLAN. */
final class BridgeMib {

    private static final int TRANSPARENT = 2;
    private static final int LEARNED = 3;
    private static final int VLAN = 1;
    private static final int HEXADECIMAL = 16;

    private BridgeMib() {}

    static List<MibTable<?>> of(SimulatedSwitch device) {
        Supplier<NavigableMap<OID, Interface>> ports =
                Rows.fixed(device.interfaces(), face -> Rows.index(number(device, face)));
        return List.of(
                new MibTable<>("1.3.6.1.2.1.17.1", bridge(), Rows.scalars(device)),
                new MibTable<>("1.3.6.1.2.1.17.1.4.1", port(device), ports),
                new MibTable<>("1.3.6.1.2.1.17.4.3.1", entry(), () -> Rows.by(learned(device), Learned::index)),
                new MibTable<>(
                        "1.3.6.1.2.1.17.7.1.2.2.1", vlanEntry(), () -> Rows.by(learned(device), Learned::vlanIndex)));
    }

    private static List<Column<SimulatedSwitch>> bridge() {
        return List.of(
                Column.of(1, it -> mac(it.spec().mac())),
                Column.of(2, it -> new Integer32(it.interfaces().size())),
                Column.of(3, it -> new Integer32(TRANSPARENT)));
    }

    private static List<Column<Interface>> port(SimulatedSwitch device) {
        return List.of(
                Column.of(1, face -> new Integer32(number(device, face))),
                Column.of(2, face -> new Integer32(face.ifIndex())));
    }

    private static List<Column<Learned>> entry() {
        return Stream.concat(Stream.of(Column.<Learned>of(1, it -> mac(it.mac()))), vlanEntry().stream())
                .toList();
    }

    private static List<Column<Learned>> vlanEntry() {
        return List.of(Column.of(2, it -> new Integer32(it.port())), Column.of(3, it -> new Integer32(LEARNED)));
    }

    private static List<Learned> learned(SimulatedSwitch device) {
        return device.interfaces().stream()
                .flatMap(face ->
                        device.cables().learned(face).stream().map(mac -> new Learned(mac, number(device, face))))
                .toList();
    }

    private static int number(SimulatedSwitch device, Interface face) {
        return device.interfaces().indexOf(face) + 1;
    }

    private static OctetString mac(String text) {
        return OctetString.fromString(text, ':', HEXADECIMAL);
    }

    /** An address that was learned on a port of the bridge. */
    private record Learned(String mac, int port) {

        OID index() {
            return new OID(bytes().toArray());
        }

        OID vlanIndex() {
            return new OID(IntStream.concat(IntStream.of(VLAN), bytes()).toArray());
        }

        private IntStream bytes() {
            return Stream.of(mac.split(":", -1)).mapToInt(part -> Integer.parseInt(part, HEXADECIMAL));
        }
    }
}
