package walt.lab.snmp;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.snmp4j.PDU;
import org.snmp4j.agent.DefaultMOScope;
import org.snmp4j.agent.MOScope;
import org.snmp4j.agent.mo.GenericManagedObject;
import org.snmp4j.agent.request.SubRequest;
import org.snmp4j.smi.Null;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

/**
 * A table of a MIB whose cells are computed from the state of the switch when they are asked for. Scalars are a table
 * with the one row 0.
 */
final class MibTable<R> implements GenericManagedObject {

    /** The index of the only row of scalars. */
    static final OID SCALARS = new OID(new int[] {0});

    private final OID entry;
    private final List<Column<R>> columns;
    private final Supplier<NavigableMap<OID, R>> rows;
    private final MOScope scope;

    /**
     * @param entry OID of the conceptual row, which columns and index are appended to
     * @param rows the rows by their index, as they are now
     */
    MibTable(String entry, List<Column<R>> columns, Supplier<NavigableMap<OID, R>> rows) {
        this.entry = new OID(entry);
        this.columns =
                columns.stream().sorted(Comparator.comparingInt(Column::id)).toList();
        this.rows = rows;
        this.scope = new DefaultMOScope(
                column(this.columns.getFirst().id()),
                true,
                column(this.columns.getLast().id() + 1),
                false);
    }

    private OID column(int id) {
        OID oid = new OID(entry);
        oid.append(id);
        return oid;
    }

    @Override
    public MOScope getScope() {
        return scope;
    }

    @Override
    public @Nullable OID find(MOScope range) {
        return following(range, oid -> true).map(VariableBinding::getOid).orElse(null);
    }

    @Override
    public void get(SubRequest<?> request) {
        Optional<Cell<R>> cell = cell(request.getVariableBinding().getOid());
        Variable value = cell.map(Cell::value).orElse(Null.noSuchInstance);
        request.getVariableBinding().setVariable(value);
        request.completed();
    }

    /** Deprecated by SNMP4J, and still to be implemented. */
    @Override
    @SuppressWarnings("deprecation")
    public boolean next(SubRequest<?> request) {
        return next(request, oid -> true);
    }

    @Override
    public boolean next(SubRequest<?> request, Function<OID, Boolean> filter) {
        Optional<VariableBinding> found = following(request.getScope(), filter);
        found.ifPresent(binding -> {
            request.getVariableBinding().setOid(binding.getOid());
            request.getVariableBinding().setVariable(binding.getVariable());
            request.completed();
        });
        return found.isPresent();
    }

    /** The first cell of that range in lexicographic order, which goes down the columns one after the other. */
    private Optional<VariableBinding> following(MOScope range, Function<OID, Boolean> filter) {
        NavigableMap<OID, R> now = rows.get();
        for (Column<R> column : columns) {
            OID prefix = column(column.id());
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

    private Optional<Cell<R>> cell(OID oid) {
        for (Column<R> column : columns) {
            OID prefix = column(column.id());
            if (oid.startsWith(prefix)) {
                return Optional.ofNullable(rows.get().get(index(oid, prefix))).map(row -> new Cell<>(column, row));
            }
        }
        return Optional.empty();
    }

    @Override
    public void prepare(SubRequest<?> request) {
        VariableBinding binding = request.getVariableBinding();
        int status = cell(binding.getOid())
                .map(cell -> cell.check(binding.getVariable()))
                .orElse(PDU.noCreation);
        if (status == PDU.noError) {
            request.completed();
        } else {
            request.getStatus().setErrorStatus(status);
        }
    }

    @Override
    public void commit(SubRequest<?> request) {
        cell(request.getVariableBinding().getOid()).ifPresent(cell -> {
            request.setUndoValue(cell.value());
            cell.set(request.getVariableBinding().getVariable());
        });
        request.completed();
    }

    @Override
    public void undo(SubRequest<?> request) {
        if (request.getUndoValue() instanceof Variable before) {
            cell(request.getVariableBinding().getOid()).ifPresent(cell -> cell.set(before));
        }
        request.completed();
    }

    @Override
    public void cleanup(SubRequest<?> request) {
        request.completed();
    }
}
