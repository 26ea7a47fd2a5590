package walt.reboot.snmp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snmp4j.PDU;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

/** Reads a subtree row after row, and ends whatever the agent answers: OIDs must increase, and rows are counted. */
final class Walk {
    private final OID root;
    private final int longest;
    private final Map<OID, Variable> rows = new LinkedHashMap<>();
    private final int bulk;
    private final AgentHabits agent;
    private OID at;

    /**
     * @param bulk rows per request; 1: with GETNEXT, which version 1 knows too
     * @param agent learns how many rows the agent can really tell at once
     */
    Walk(OID root, int longest, int bulk, AgentHabits agent) {
        this.root = root;
        this.longest = longest;
        this.bulk = bulk;
        this.agent = agent;
        this.at = root;
    }

    /** Sends a request and waits for the answer. */
    interface Ask {
        Optional<PDU> ask(PDU request) throws InterruptedException;
    }

    SnmpAnswer run(Ask asking) throws InterruptedException {
        while (true) {
            int asked = agent.rows(bulk);
            Optional<PDU> answer = asking.ask(next(asked));
            if (answer.isEmpty()) {
                return new SnmpAnswer.TimedOut();
            }
            if (asked > 1 && tooMany(answer.get())) {
                agent.tooMany(asked);
                continue;
            }
            Optional<SnmpAnswer> end = take(answer.get());
            if (end.isPresent()) {
                return end.get();
            }
        }
    }

    private PDU next(int asked) {
        PDU request = new PDU(asked == 1 ? PDU.GETNEXT : PDU.GETBULK, List.of(new VariableBinding(at)));
        if (asked > 1) {
            request.setMaxRepetitions(asked);
        }
        return request;
    }

    private static boolean tooMany(PDU answer) {
        return answer.getErrorStatus() == PDU.tooBig
                || (answer.getType() != PDU.REPORT
                        && answer.getErrorStatus() == PDU.noError
                        && answer.getVariableBindings().isEmpty());
    }

    /** Takes the rows of an answer; empty: there may be more. */
    private Optional<SnmpAnswer> take(PDU answer) {
        if (answer.getType() == PDU.REPORT) {
            return Optional.of(Answers.refused(answer));
        }
        if (answer.getErrorStatus() == PDU.noSuchName) {
            return Optional.of(new SnmpAnswer.Values(rows)); // how version 1 says that nothing follows
        }
        if (answer.getErrorStatus() != PDU.noError) {
            return Optional.of(Answers.refused(answer));
        }
        return takeRows(answer.getVariableBindings());
    }

    private Optional<SnmpAnswer> takeRows(List<? extends VariableBinding> bindings) {
        if (bindings.isEmpty()) {
            return Optional.of(new SnmpAnswer.Wrong("an empty answer in the middle of a table"));
        }
        for (VariableBinding row : bindings) {
            if (row.isException() || !row.getOid().startsWith(root)) {
                return Optional.of(new SnmpAnswer.Values(rows));
            }
            if (row.getOid().compareTo(at) <= 0) {
                return Optional.of(new SnmpAnswer.Wrong("a table that goes round in circles"));
            }
            if (rows.size() == longest) {
                return Optional.of(new SnmpAnswer.Wrong("a table of more than " + longest + " rows"));
            }
            at = row.getOid();
            rows.put(at, row.getVariable());
        }
        return Optional.empty();
    }
}
