package walt.reboot.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.snmp4j.smi.OctetString;
import walt.reboot.inventory.MacAddress;
import walt.reboot.inventory.PoeRow;
import walt.reboot.snmp.Octets;

/** Readings of switches that number their ports in all the ways there are. */
final class ReadingBuilder {
    private final Map<Integer, SwitchInterface> interfaces = new LinkedHashMap<>();
    private final Map<Integer, Integer> bridge = new LinkedHashMap<>();
    private final List<LocalPort> locals = new ArrayList<>();
    private final Map<PoeRow, PoeState> poe = new LinkedHashMap<>();
    private final Map<PoeRow, OptionalInt> entities = new LinkedHashMap<>();
    private Vendor vendor = Vendor.OTHER;

    ReadingBuilder vendor(Vendor its) {
        vendor = its;
        return this;
    }

    /** Consecutive Ethernet interfaces, all with a link. */
    ReadingBuilder ports(int firstIfIndex, int count, String kind, int first) {
        for (int i = 0; i < count; i++) {
            face(firstIfIndex + i, kind + (first + i), 6, true);
        }
        return this;
    }

    ReadingBuilder face(int ifIndex, String name, int type, boolean up) {
        MacAddress mac = new MacAddress("02:00:00:00:%02x:%02x".formatted(ifIndex / 256 % 256, ifIndex % 256));
        interfaces.put(ifIndex, new SwitchInterface(ifIndex, name, name, "", type, up, mac));
        return this;
    }

    /** Lets the description say more than the name. */
    ReadingBuilder described(int ifIndex, String description) {
        SwitchInterface face = interfaces.get(ifIndex);
        if (face != null) {
            interfaces.put(
                    ifIndex,
                    new SwitchInterface(ifIndex, face.name(), description, "", face.type(), face.up(), face.mac()));
        }
        return this;
    }

    /** Takes the link away. */
    ReadingBuilder down(int ifIndex) {
        SwitchInterface face = interfaces.get(ifIndex);
        return face == null ? this : face(ifIndex, face.name(), face.type(), false);
    }

    /** Consecutive PoE rows, all on and none delivering. */
    ReadingBuilder rows(int group, int first, int count) {
        for (int i = 0; i < count; i++) {
            poe.put(new PoeRow(group, first + i), new PoeState(true, false));
        }
        return this;
    }

    ReadingBuilder delivering(int group, int port) {
        poe.put(new PoeRow(group, port), new PoeState(true, true));
        return this;
    }

    ReadingBuilder entity(int group, int port, OptionalInt ifIndex) {
        entities.put(new PoeRow(group, port), ifIndex);
        return this;
    }

    ReadingBuilder local(int number, int idType, String id, String description) {
        locals.add(new LocalPort(number, idType, new Octets(new OctetString(id)), description));
        return this;
    }

    ReadingBuilder bridge(int number, int ifIndex) {
        bridge.put(number, ifIndex);
        return this;
    }

    SwitchMap map() {
        return SwitchMap.of(new SwitchReading(
                vendor, interfaces, bridge, locals, Map.of(), Map.of(), null, poe, entities, List.of()));
    }
}
