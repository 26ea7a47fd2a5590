package walt.lab.snmp;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.Variable;
import walt.lab.layout.Interface;
import walt.lab.poe.LinkedSwitch;
import walt.lab.poe.Neighbour;
import walt.lab.poe.SimulatedSwitch;

/** The local and the remote tables of LLDP-MIB (IEEE 802.1AB). */
final class LldpMib {

    private static final int CHASSIS_MAC = 4;
    private static final int PORT_MAC = 3;
    private static final int PORT_INTERFACE_NAME = 5;
    private static final int IPV4 = 1;
    private static final int IPV4_BYTES = 4;
    private static final byte BRIDGE = 0x20;
    private static final byte STATION = 0x01;
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

    private static List<Column<Heard>> remote() {
        return List.of(
                Column.of(4, it -> new Integer32(CHASSIS_MAC)),
                Column.of(5, it -> mac(it.neighbour().mac())),
                Column.of(6, it -> new Integer32(it.link().isPresent() ? PORT_INTERFACE_NAME : PORT_MAC)),
                Column.of(
                        7,
                        it -> it.link()
                                .map(link ->
                                        (Variable) new OctetString(link.face().ifName()))
                                .orElseGet(() -> mac(it.neighbour().mac()))),
                Column.of(
                        8,
                        it -> new OctetString(
                                it.link().map(link -> link.face().ifName()).orElse("eth0"))),
                Column.of(9, it -> new OctetString(it.neighbour().name())),
                Column.of(10, it -> new OctetString(it.link().isPresent() ? "switch" : "node")),
                Column.of(11, Heard::capabilities),
                Column.of(12, Heard::capabilities));
    }

    private static List<Column<Heard>> address() {
        return List.of(
                Column.of(3, it -> new Integer32(2)),
                Column.of(4, it -> new Integer32(1)),
                Column.of(5, it -> new OID("0.0")));
    }

    /**
     * Who is heard of at the moment: a node that is down isn't. The index is time mark (0, as on many switches), local
     * port, and a number from 1 for each neighbour there; for addresses also their type, length and bytes.
     */
    private static NavigableMap<OID, Heard> neighbours(SimulatedSwitch device, List<Integer> addressType) {
        List<Heard> heard = device.interfaces().stream()
                .flatMap(face -> heardOn(device, face))
                .toList();
        return Rows.by(heard, it -> {
            List<Integer> index = new ArrayList<>(List.of(0, it.face().lldpPort(), it.number()));
            index.addAll(addressType);
            if (!addressType.isEmpty()) {
                Stream.of(it.neighbour().ip().split("\\."))
                        .map(Integer::valueOf)
                        .forEach(index::add);
            }
            return Rows.index(index.stream().mapToInt(Integer::intValue).toArray());
        });
    }

    private static Stream<Heard> heardOn(SimulatedSwitch device, Interface face) {
        List<Neighbour> announced = device.cables().announced(face);
        return IntStream.range(0, announced.size()).mapToObj(i -> new Heard(face, announced.get(i), i + 1));
    }

    private static Variable mac(String text) {
        return OctetString.fromString(text, ':', HEXADECIMAL);
    }

    /** A device that is heard of on an interface. */
    private record Heard(Interface face, Neighbour neighbour, int number) {

        Optional<LinkedSwitch> link() {
            return neighbour instanceof LinkedSwitch link ? Optional.of(link) : Optional.empty();
        }

        /** {@code LldpSystemCapabilitiesMap}: a bridge, or a station only. */
        Variable capabilities() {
            return new OctetString(new byte[] {link().isPresent() ? BRIDGE : STATION});
        }
    }
}
