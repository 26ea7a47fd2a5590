package walt.lab.recording;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.Variable;
import walt.lab.family.Family;
import walt.lab.family.PowerMode;

/** All that a real switch has told, object by object. */
public record Recording(NavigableMap<OID, Variable> values) {

    private static final OID SYS_OBJECT_ID = new OID("1.3.6.1.2.1.1.2.0");

    /** MikroTik, Juniper, Aruba AOS-CX: their agents let nobody switch power. */
    private static final List<OID> READ_ONLY = Stream.of("1.3.6.1.4.1.14988", "1.3.6.1.4.1.2636", "1.3.6.1.4.1.47196")
            .map(OID::new)
            .toList();

    public Recording {
        values = new TreeMap<>(values);
    }

    /** How its power is switched: by the first table that it has; empty when it shows none. */
    public Optional<Family> family() {
        return Stream.of(Family.RFC3621, Family.NETGEAR, Family.TPLINK)
                .filter(family -> !below(family.table().adminColumn()).isEmpty())
                .findFirst()
                .map(family -> below(PowerMode.COLUMN).isEmpty() ? family : Family.CISCO);
    }

    /** Whether the real switch's agent takes writes to its PoE table. */
    public boolean isWritable() {
        return !(values.get(SYS_OBJECT_ID) instanceof OID id)
                || READ_ONLY.stream().noneMatch(id::startsWith);
    }

    /** The objects below that OID, in their order. */
    NavigableMap<OID, Variable> below(String column) {
        OID first = new OID(column);
        return values.subMap(first, false, first.nextPeer(), false);
    }

    /** A number that was recorded. */
    Optional<Integer> number(OID oid) {
        return Optional.ofNullable(values.get(oid))
                .filter(Integer32.class::isInstance)
                .map(Variable::toInt);
    }
}
