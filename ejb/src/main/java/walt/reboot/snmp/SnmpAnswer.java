package walt.reboot.snmp;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.Variable;

/** What came of a request to an SNMP agent. */
public sealed interface SnmpAnswer {
    /** The agent's values, in the order of its answer; what was asked for by a GET is all there. */
    record Values(Map<OID, Variable> values) implements SnmpAnswer {
        public Values {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        /** The value as a number; empty when it is absent or no INTEGER. */
        public OptionalInt number(OID oid) {
            Variable value = values.get(oid);
            return value instanceof Integer32 number ? OptionalInt.of(number.getValue()) : OptionalInt.empty();
        }
    }

    /** The agent answered that it has no such object. */
    record NoSuchObject(OID oid) implements SnmpAnswer {}

    /**
     * The agent refused the request. A refused SET has changed nothing.
     *
     * @param errorStatus as RFC 3416 names it, {@code noAccess}; or in words why the agent does not let the user of version 3 in
     * @param atTheDoor whether it is the user that is refused, and so every request would be
     */
    record Refused(String errorStatus, boolean atTheDoor) implements SnmpAnswer {
        /** This request is refused. */
        public Refused(String errorStatus) {
            this(errorStatus, false);
        }
    }

    /** No answer came in time, or the agent was found silent while this request waited for its turn. A SET may have had its effect. */
    record TimedOut() implements SnmpAnswer {}

    /** The answer makes no sense; in which way, for the user. */
    record Wrong(String how) implements SnmpAnswer {}
}
