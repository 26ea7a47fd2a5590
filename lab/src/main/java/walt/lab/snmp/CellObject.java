package walt.lab.snmp;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snmp4j.PDU;
import org.snmp4j.agent.MOScope;
import org.snmp4j.agent.mo.GenericManagedObject;
import org.snmp4j.agent.request.SubRequest;
import org.snmp4j.smi.Null;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

/** A part of an agent's objects that is made of cells, as SNMP4J asks for it. */
abstract class CellObject implements GenericManagedObject {

    private final MOScope scope;

    CellObject(MOScope scope) {
        this.scope = scope;
    }

    abstract Optional<? extends Cell<?>> cell(OID oid);

    /** The first cell of that range in lexicographic order that passes the filter. */
    abstract Optional<VariableBinding> following(MOScope range, Function<OID, Boolean> filter);

    /** The error status of RFC 3416 for setting an object that isn't there. */
    abstract int absent();

    @Override
    public final MOScope getScope() {
        return scope;
    }

    @Override
    public final @Nullable OID find(MOScope range) {
        return following(range, oid -> true).map(VariableBinding::getOid).orElse(null);
    }

    @Override
    public final void get(SubRequest<?> request) {
        VariableBinding binding = request.getVariableBinding();
        binding.setVariable(cell(binding.getOid()).<Variable>map(Cell::value).orElse(Null.noSuchInstance));
        request.completed();
    }

    /** Deprecated by SNMP4J, and still to be implemented. */
    @Override
    @SuppressWarnings("deprecation")
    public final boolean next(SubRequest<?> request) {
        return next(request, oid -> true);
    }

    @Override
    public final boolean next(SubRequest<?> request, Function<OID, Boolean> filter) {
        Optional<VariableBinding> found = following(request.getScope(), filter);
        found.ifPresent(binding -> {
            request.getVariableBinding().setOid(binding.getOid());
            request.getVariableBinding().setVariable(binding.getVariable());
            request.completed();
        });
        return found.isPresent();
    }

    @Override
    public final void prepare(SubRequest<?> request) {
        VariableBinding binding = request.getVariableBinding();
        int status = cell(binding.getOid())
                .map(cell -> cell.check(binding.getVariable()))
                .orElseGet(this::absent);
        if (status == PDU.noError) {
            request.completed();
        } else {
            request.getStatus().setErrorStatus(status);
        }
    }

    @Override
    public final void commit(SubRequest<?> request) {
        cell(request.getVariableBinding().getOid()).ifPresent(cell -> {
            request.setUndoValue(cell.value());
            cell.set(request.getVariableBinding().getVariable());
        });
        request.completed();
    }

    @Override
    public final void undo(SubRequest<?> request) {
        if (request.getUndoValue() instanceof Variable before) {
            cell(request.getVariableBinding().getOid()).ifPresent(cell -> cell.set(before));
        }
        request.completed();
    }

    @Override
    public final void cleanup(SubRequest<?> request) {
        request.completed();
    }
}
