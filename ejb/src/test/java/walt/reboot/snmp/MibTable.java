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

    /** Takes away all that is below an OID. */
    public void remove(String root) {
        OID top = new OID(root.replaceAll("\\.$", ""));
        values.keySet().removeIf(oid -> oid.startsWith(top));
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
        return request.getType() == PDU.SET ? set(answer, asked, v1) : read(answer, request, asked, v1);
    }

    private PDU read(PDU answer, PDU request, List<VariableBinding> asked, boolean v1) {
        List<VariableBinding> got = switch (request.getType()) {
            case PDU.GET -> asked.stream().map(this::exact).toList();
            case PDU.GETNEXT -> asked.stream().map(this::next).toList();
            default -> bulk(asked.getFirst(), request.getMaxRepetitions());
        };
        int absent = got.stream().map(VariableBinding::isException).toList().indexOf(true);
        if (v1 && absent >= 0) {
            answer.setErrorStatus(PDU.noSuchName);
            answer.setErrorIndex(absent + 1);
        }
        answer.setVariableBindings(v1 && absent >= 0 ? asked : got);
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

    private PDU set(PDU answer, List<VariableBinding> bindings, boolean v1) {
        boolean known = bindings.stream().allMatch(binding -> values.containsKey(binding.getOid()));
        if (known) {
            bindings.forEach(binding -> values.put(binding.getOid(), binding.getVariable()));
        } else {
            answer.setErrorStatus(v1 ? PDU.noSuchName : PDU.noCreation);
            answer.setErrorIndex(1);
        }
        answer.setVariableBindings(bindings);
        return answer;
    }
}
