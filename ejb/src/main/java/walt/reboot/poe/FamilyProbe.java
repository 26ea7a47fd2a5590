package walt.reboot.poe;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.Variable;
import walt.reboot.poe.SwitchAnswer.Done;
import walt.reboot.snmp.Octets;
import walt.reboot.snmp.SnmpAgents;
import walt.reboot.snmp.SnmpAnswer;
import walt.reboot.snmp.SnmpTarget;
import walt.reboot.topology.PoeFamily;
import walt.reboot.topology.Vendor;

/** Asks switches what they are, with few requests. */
public final class FamilyProbe {
    private static final OID SYS_DESCR = new OID("1.3.6.1.2.1.1.1.0");
    private static final OID SYS_OBJECT_ID = new OID("1.3.6.1.2.1.1.2.0");

    private final SnmpAgents agents;

    public FamilyProbe(SnmpAgents agents) {
        this.agents = agents;
    }

    /**
     * What a switch is.
     *
     * @param sysObjectId empty when it doesn't say
     */
    public record Identity(String sysObjectId, PoeFamily family) {
        /** Whether there is no family that fits its vendor better, so that a mark that was not to be seen can't have misled. */
        boolean isSure() {
            return vendor(sysObjectId).families().getFirst() == family;
        }
    }

    /** What the switch says it is; empty when it doesn't say. */
    SwitchAnswer<String> sysObjectId(SnmpTarget target) throws InterruptedException {
        SnmpAnswer answer = agents.get(target, List.of(SYS_OBJECT_ID));
        return switch (answer) {
            case SnmpAnswer.Values values -> {
                Variable told = values.values().get(SYS_OBJECT_ID);
                yield new Done<>(told instanceof OID oid ? oid.toDottedString() : "");
            }
            case SnmpAnswer.NoSuchObject none -> new Done<>("");
            case SnmpAnswer.Refused refused ->
                // a community may be allowed to see the PoE table only
                refused.atTheDoor() ? SwitchAnswer.failed(refused) : new Done<>("");
            case SnmpAnswer failure -> SwitchAnswer.failed(failure);
        };
    }

    /** How the switch describes itself (the first line of {@code sysDescr}). */
    SwitchAnswer<String> description(SnmpTarget target) throws InterruptedException {
        SnmpAnswer answer = agents.get(target, List.of(SYS_DESCR));
        if (!(answer instanceof SnmpAnswer.Values values)) {
            return SwitchAnswer.failed(answer);
        }
        Variable told = values.values().get(SYS_DESCR);
        return new Done<>(told instanceof OctetString text ? firstLine(new Octets(text).text()) : "");
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("").strip();
    }

    /** The first of its vendor's families whose mark the switch has; empty when it has none. */
    SwitchAnswer<Optional<PoeFamily>> family(SnmpTarget target, String sysObjectId) throws InterruptedException {
        for (PoeFamily family : vendor(sysObjectId).families()) {
            if (family.mark().isEmpty()) {
                return new Done<>(Optional.of(family));
            }
            SnmpAnswer answer = agents.first(target, new OID(family.mark()));
            if (!(answer instanceof SnmpAnswer.Values values)) {
                return SwitchAnswer.failed(answer);
            }
            if (!values.values().isEmpty()) {
                return new Done<>(Optional.of(family));
            }
        }
        return new Done<>(Optional.empty());
    }

    private static Vendor vendor(String sysObjectId) {
        return Vendor.of(Stream.of(sysObjectId.split("\\."))
                .filter(part -> !part.isEmpty())
                .map(Integer::parseUnsignedInt)
                .toList());
    }
}
