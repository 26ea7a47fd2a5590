package walt.lab.snmp;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.snmp4j.smi.OID;

/** Puts rows in the order of their index. */
final class Rows {

    private Rows() {}

    static <R> NavigableMap<OID, R> by(Collection<R> rows, Function<R, OID> index) {
        NavigableMap<OID, R> sorted = new TreeMap<>();
        rows.forEach(row -> sorted.put(index.apply(row), row));
        return Collections.unmodifiableNavigableMap(sorted);
    }

    /** Rows that are always the same ones. */
    static <R> Supplier<NavigableMap<OID, R>> fixed(Collection<R> rows, Function<R, OID> index) {
        NavigableMap<OID, R> sorted = by(rows, index);
        return () -> sorted;
    }

    /** The one row of scalars. */
    static <R> Supplier<NavigableMap<OID, R>> scalars(R row) {
        return fixed(List.of(row), any -> MibTable.SCALARS);
    }

    static OID index(int... numbers) {
        return new OID(numbers);
    }
}
