package walt.reboot.snmp;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.IpAddress;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UnsignedInteger32;
import org.snmp4j.smi.Variable;

/**
 * A column of a MIB table as an agent told it, in the agent's order. An index is the list of numbers behind the column's OID;
 * values of another type than the one asked for are absent.
 */
public final class Column {
    private static final Column EMPTY = new Column(Map.of());

    private final Map<List<Integer>, Variable> cells;

    private Column(Map<List<Integer>, Variable> cells) {
        this.cells = Collections.unmodifiableMap(cells);
    }

    /** A column without rows: what agents show that lack the table. */
    public static Column empty() {
        return EMPTY;
    }

    static Column of(OID root, Map<OID, Variable> rows) {
        Map<List<Integer>, Variable> cells = new LinkedHashMap<>();
        rows.forEach((oid, value) -> cells.put(numbers(oid.getSuffix(root)), value));
        return new Column(cells);
    }

    /** The indexes of all rows. */
    public List<List<Integer>> rows() {
        return List.copyOf(cells.keySet());
    }

    public boolean isEmpty() {
        return cells.isEmpty();
    }

    /** An INTEGER or unsigned number that fits. */
    public OptionalInt number(List<Integer> row) {
        Variable value = cells.get(row);
        boolean fits = value instanceof Integer32
                || (value instanceof UnsignedInteger32 unsigned && unsigned.getValue() <= Integer.MAX_VALUE);
        return fits && value != null ? OptionalInt.of(value.toInt()) : OptionalInt.empty();
    }

    /** A Gauge32, Counter32 or TimeTicks. */
    public OptionalLong unsigned(List<Integer> row) {
        return cells.get(row) instanceof UnsignedInteger32 number
                ? OptionalLong.of(number.getValue())
                : OptionalLong.empty();
    }

    /** An OCTET STRING. */
    public Optional<Octets> octets(List<Integer> row) {
        return cells.get(row) instanceof OctetString octets ? Optional.of(new Octets(octets)) : Optional.empty();
    }

    /** An IpAddress, as text. */
    public Optional<String> ipAddress(List<Integer> row) {
        return cells.get(row) instanceof IpAddress address ? Optional.of(address.toString()) : Optional.empty();
    }

    /** An OBJECT IDENTIFIER. */
    public Optional<List<Integer>> oid(List<Integer> row) {
        return cells.get(row) instanceof OID oid ? Optional.of(numbers(oid)) : Optional.empty();
    }

    /** Numbers above 2147483647 are negative here: they stand for themselves and are never reckoned with. */
    private static List<Integer> numbers(OID oid) {
        List<Integer> numbers = new ArrayList<>(oid.size());
        for (int i = 0; i < oid.size(); i++) {
            numbers.add(oid.get(i));
        }
        return List.copyOf(numbers);
    }
}
