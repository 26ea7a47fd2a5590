package walt.lab.snmp;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.snmp4j.PDU;
import org.snmp4j.agent.DefaultMOScope;
import org.snmp4j.agent.MOScope;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;
import walt.lab.poe.SimulatedSwitch;
import walt.lab.recording.Recording;

/** All objects of a recorded switch: as they were recorded, but those that tell of the power of its ports and what follows from it. */
final class RecordedMib extends CellObject {

    private final NavigableMap<OID, Cell<?>> cells = new TreeMap<>();

    RecordedMib(SimulatedSwitch device, Recording recording) {
        super(new DefaultMOScope(new OID("0.0"), true, new OID("3"), false));
        recording.values().forEach((oid, value) -> cells.put(oid, fixed(value)));
        // what the real switch does not have is not given to it
        new LiveCells(device, recording).all().forEach(cells::replace);
    }

    private static Cell<Variable> fixed(Variable value) {
        return new Cell<>(Column.of(0, any -> any), value);
    }

    @Override
    Optional<Cell<?>> cell(OID oid) {
        return Optional.ofNullable(cells.get(oid));
    }

    @Override
    Optional<VariableBinding> following(MOScope range, Function<OID, Boolean> filter) {
        for (Map.Entry<OID, Cell<?>> cell :
                cells.tailMap(range.getLowerBound(), range.isLowerIncluded()).entrySet()) {
            if (!range.covers(cell.getKey())) {
                return Optional.empty();
            }
            if (filter.apply(cell.getKey())) {
                return Optional.of(new VariableBinding(
                        new OID(cell.getKey()), cell.getValue().value()));
            }
        }
        return Optional.empty();
    }

    @Override
    int absent() {
        return PDU.notWritable;
    }
}
