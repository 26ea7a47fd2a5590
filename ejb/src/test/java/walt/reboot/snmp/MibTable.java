package walt.reboot.snmp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.snmp4j.PDU;
import org.snmp4j.smi.Null;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

/** What an agent knows, and how it answers by the book (RFC 1157, RFC 3416). */
public final class MibTable {
    private final ConcurrentSkipListMap<OID, Variable> values = new ConcurrentSkipListMap<>();

    public MibTable put(String oid, Variable value) {
        values.put(new OID(oid), value);
        return this;
    }

    public Variable get(String oid) {
        Variable value = values.get(new OID(oid));
        if (value == null) {
            throw new IllegalArgumentException("no " + oid);
        }
        return value;
    }

    public PDU answer(PDU request, boolean v1) {
        PDU answer = new PDU();
        answer.setType(PDU.RESPONSE);
        answer.setRequestID(request.getRequestID());
        List<VariableBinding> asked = new ArrayList<>(request.getVariableBindings());
        List<VariableBinding> got = switch (request.getType()) {
            case PDU.GET -> asked.stream().map(this::exact).toList();
            case PDU.GETNEXT -> asked.stream().map(this::next).toList();
            case PDU.GETBULK -> bulk(asked.getFirst(), request.getMaxRepetitions());
            default -> set(asked);
        };
        for (int i = 0; i < got.size(); i++) {
            if (v1 && got.get(i).isException()) {
                answer.setErrorStatus(PDU.noSuchName);
                answer.setErrorIndex(i + 1);
                answer.setVariableBindings(asked);
                return answer;
            }
        }
        answer.setVariableBindings(got);
        return answer;
    }

    private VariableBinding exact(VariableBinding asked) {
        return new VariableBinding(asked.getOid(), values.getOrDefault(asked.getOid(), Null.noSuchInstance));
    }

    private VariableBinding next(VariableBinding asked) {
        Map.Entry<OID, Variable> next = values.higherEntry(asked.getOid());
        return next == null
                ? new VariableBinding(asked.getOid(), Null.endOfMibView)
                : new VariableBinding(next.getKey(), next.getValue());
    }

    private List<VariableBinding> bulk(VariableBinding asked, int repetitions) {
        List<VariableBinding> got = new ArrayList<>();
        VariableBinding at = asked;
        for (int i = 0; i < repetitions; i++) {
            at = next(at);
            got.add(at);
        }
        return got;
    }

    private List<VariableBinding> set(List<VariableBinding> bindings) {
        bindings.forEach(binding -> {
            if (values.containsKey(binding.getOid())) {
                values.put(binding.getOid(), binding.getVariable());
            }
        });
        return bindings.stream()
                .map(binding -> values.containsKey(binding.getOid())
                        ? binding
                        : new VariableBinding(binding.getOid(), Null.noSuchInstance))
                .toList();
    }
}
