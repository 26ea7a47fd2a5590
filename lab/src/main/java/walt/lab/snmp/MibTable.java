package walt.lab.snmp;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.snmp4j.PDU;
import org.snmp4j.agent.DefaultMOScope;
import org.snmp4j.agent.MOScope;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.VariableBinding;

/**
 * A table of a MIB whose cells are computed from the state of the switch when they are asked for. Scalars are a table
 * with the one row 0.
 */
final class MibTable<R> extends CellObject {

    /** The index of the only row of scalars. */
    static final OID SCALARS = new OID(new int[] {0});

    private final OID entry;
    private final List<Column<R>> columns;
    private final Supplier<NavigableMap<OID, R>> rows;

    /**
     * @param entry OID of the conceptual row, which columns and index are appended to
     * @param rows the rows by their index, as they are now
     */
    MibTable(String entry, List<Column<R>> columns, Supplier<NavigableMap<OID, R>> rows) {
        super(scope(new OID(entry), columns));
        this.entry = new OID(entry);
        this.columns =
                columns.stream().sorted(Comparator.comparingInt(Column::id)).toList();
        this.rows = rows;
    }

    private static <R> MOScope scope(OID entry, List<Column<R>> columns) {
        int first = columns.stream().mapToInt(Column::id).min().orElseThrow();
        int last = columns.stream().mapToInt(Column::id).max().orElseThrow();
        return new DefaultMOScope(appended(entry, first), true, appended(entry, last + 1), false);
    }

    private static OID appended(OID entry, int id) {
        return appended(entry, new OID(new int[] {id}));
    }

    private OID column(Column<R> column) {
        return appended(entry, column.id());
    }

    /** Goes down the columns one after the other. */
    @Override
    Optional<VariableBinding> following(MOScope range, Function<OID, Boolean> filter) {
        NavigableMap<OID, R> now = rows.get();
        for (Column<R> column : columns) {
            OID prefix = column(column);
            for (Map.Entry<OID, R> row : from(now, prefix, range).entrySet()) {
                OID oid = appended(prefix, row.getKey());
                if (!range.covers(oid)) {
                    // A row before the range's beginning was left out already, so this one is past its end.
                    return Optional.empty();
                }
                if (filter.apply(oid)) {
                    return Optional.of(new VariableBinding(oid, column.read().apply(row.getValue())));
                }
            }
        }
        return Optional.empty();
    }

    private NavigableMap<OID, R> from(NavigableMap<OID, R> now, OID prefix, MOScope range) {
        OID lower = range.getLowerBound();
        if (lower.startsWith(prefix)) {
            return now.tailMap(index(lower, prefix), range.isLowerIncluded());
        }
        return lower.compareTo(prefix) > 0 ? Collections.emptyNavigableMap() : now;
    }

    private static OID appended(OID prefix, OID index) {
        OID oid = new OID(prefix);
        oid.append(index);
        return oid;
    }

    private static OID index(OID oid, OID prefix) {
        return new OID(oid.getValue(), prefix.size(), oid.size() - prefix.size());
    }

    @Override
    Optional<Cell<R>> cell(OID oid) {
        for (Column<R> column : columns) {
            OID prefix = column(column);
            if (oid.startsWith(prefix)) {
                return Optional.ofNullable(rows.get().get(index(oid, prefix))).map(row -> new Cell<>(column, row));
            }
        }
        return Optional.empty();
    }

    @Override
    int absent() {
        return PDU.noCreation;
    }
}
