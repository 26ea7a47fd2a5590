package walt.reboot.snmp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snmp4j.PDU;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

/** Judges what agents answered. */
final class Answers {
    private Answers() {}

    /** The answer to a GET of these objects: all of them, or why not. */
    static SnmpAnswer ofGet(List<OID> asked, PDU answer) {
        if (answer.getType() == PDU.REPORT) {
            return refused(answer);
        }
        if (answer.getErrorStatus() == PDU.noSuchName) {
            int index = Math.clamp(answer.getErrorIndex(), 1, asked.size());
            return new SnmpAnswer.NoSuchObject(asked.get(index - 1)); // how version 1 says it
        }
        if (answer.getErrorStatus() != PDU.noError) {
            return refused(answer);
        }
        List<? extends VariableBinding> got = answer.getVariableBindings();
        if (!got.stream().map(VariableBinding::getOid).toList().equals(asked)) {
            return new SnmpAnswer.Wrong("the answer is about other objects than the question");
        }
        for (VariableBinding binding : got) {
            if (binding.isException()) {
                return new SnmpAnswer.NoSuchObject(binding.getOid());
            }
        }
        return new SnmpAnswer.Values(map(got));
    }

    /** The answer to a GETNEXT: the object when it is below the root, no values when none is there. */
    static SnmpAnswer ofNext(OID root, PDU answer) {
        boolean none = answer.getErrorStatus() == PDU.noSuchName; // how version 1 says that nothing follows
        if (answer.getType() == PDU.REPORT || (answer.getErrorStatus() != PDU.noError && !none)) {
            return refused(answer);
        }
        return new SnmpAnswer.Values(map(answer.getVariableBindings().stream()
                .filter(next -> !none && !next.isException() && next.getOid().startsWith(root))
                .toList()));
    }

    /** The answer to a SET. */
    static SnmpAnswer ofSet(PDU answer) {
        return answer.getType() != PDU.REPORT && answer.getErrorStatus() == PDU.noError
                ? new SnmpAnswer.Values(map(answer.getVariableBindings()))
                : refused(answer);
    }

    static SnmpAnswer.Refused refused(PDU answer) {
        return answer.getType() == PDU.REPORT
                ? new SnmpAnswer.Refused(Reports.words(answer), true)
                : new SnmpAnswer.Refused(ErrorStatus.name(answer.getErrorStatus()));
    }

    private static Map<OID, Variable> map(List<? extends VariableBinding> bindings) {
        Map<OID, Variable> values = new LinkedHashMap<>();
        bindings.forEach(binding -> values.put(binding.getOid(), binding.getVariable()));
        return values;
    }
}
