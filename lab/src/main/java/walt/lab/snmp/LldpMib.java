package walt.lab.snmp;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.stream.Stream;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.Variable;
import walt.lab.poe.Interface;
import walt.lab.poe.PoePort;
import walt.lab.poe.PoweredDevice;
import walt.lab.poe.SimulatedSwitch;

/** The local and the remote tables of LLDP-MIB (IEEE 802.1AB). */
final class LldpMib {

    private static final int CHASSIS_MAC = 4;
    private static final int PORT_MAC = 3;
    private static final int PORT_INTERFACE_NAME = 5;
    private static final int IPV4 = 1;
    private static final int IPV4_BYTES = 4;
    private static final int HEXADECIMAL = 16;

    private LldpMib() {}

    static List<MibTable<?>> of(SimulatedSwitch device) {
        return List.of(
                new MibTable<>("1.0.8802.1.1.2.1.3", chassis(), Rows.scalars(device)),
                new MibTable<>(
                        "1.0.8802.1.1.2.1.3.7.1",
                        localPort(),
                        Rows.fixed(device.interfaces(), face -> Rows.index(face.lldpPort()))),
                new MibTable<>("1.0.8802.1.1.2.1.4.1.1", remote(), () -> neighbours(device, List.of())),
                new MibTable<>(
                        "1.0.8802.1.1.2.1.4.2.1", address(), () -> neighbours(device, List.of(IPV4, IPV4_BYTES))));
    }

    private static List<Column<SimulatedSwitch>> chassis() {
        return List.of(
                Column.of(1, it -> new Integer32(CHASSIS_MAC)),
                Column.of(2, it -> mac(it.spec().mac())),
                Column.of(3, it -> new OctetString(it.name())),
                Column.of(4, it -> new OctetString(it.spec().model())));
    }

    private static List<Column<Interface>> localPort() {
        return List.of(
                Column.of(2, face -> new Integer32(PORT_INTERFACE_NAME)),
                Column.of(3, face -> new OctetString(face.ifName())),
                Column.of(4, face -> new OctetString(face.ifName())));
    }

    private static List<Column<Neighbour>> remote() {
        return List.of(
                Column.of(4, it -> new Integer32(CHASSIS_MAC)),
                Column.of(5, it -> mac(it.device().mac())),
                Column.of(6, it -> new Integer32(PORT_MAC)),
                Column.of(7, it -> mac(it.device().mac())),
                Column.of(8, it -> new OctetString("eth0")),
                Column.of(9, it -> new OctetString(it.device().name())),
                Column.of(10, it -> new OctetString("node")));
    }

    private static List<Column<Neighbour>> address() {
        return List.of(
                Column.of(3, it -> new Integer32(2)),
                Column.of(4, it -> new Integer32(1)),
                Column.of(5, it -> new OID("0.0")));
    }

    /**
     * Who is heard of at the moment: a node that is down isn't. The index is time mark (0, as on many switches), local
     * port, and 1 for the only neighbour there; for addresses also their type, length and bytes.
     */
    private static NavigableMap<OID, Neighbour> neighbours(SimulatedSwitch device, List<Integer> addressType) {
        List<Neighbour> heard =
                device.ports().stream().flatMap(LldpMib::heardOn).toList();
        return Rows.by(heard, it -> {
            List<Integer> index = new ArrayList<>(List.of(0, it.port().face().lldpPort(), 1));
            index.addAll(addressType);
            if (!addressType.isEmpty()) {
                Stream.of(it.device().ip().split("\\.")).map(Integer::valueOf).forEach(index::add);
            }
            return Rows.index(index.stream().mapToInt(Integer::intValue).toArray());
        });
    }

    private static Stream<Neighbour> heardOn(PoePort port) {
        return port.device().filter(PoweredDevice::announcesItself).map(it -> new Neighbour(port, it)).stream();
    }

    private static Variable mac(String text) {
        return OctetString.fromString(text, ':', HEXADECIMAL);
    }

    /** A device that is heard of on a port. */
    private record Neighbour(PoePort port, PoweredDevice device) {}
}
