package walt.reboot.topology;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UnsignedInteger32;
import org.snmp4j.smi.Variable;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.inventory.Printable;
import walt.reboot.snmp.Octets;
import walt.reboot.snmp.SnmpAgents;
import walt.reboot.snmp.SnmpAnswer;
import walt.reboot.snmp.Tables;

/** Looks with a single request whether what was read of a switch some minutes ago can still be true. */
public final class SwitchProbe {
    private static final OID KIND = new OID("1.3.6.1.2.1.1.2.0");
    private static final OID UP_TIME = new OID("1.3.6.1.2.1.1.3.0");
    private static final OID NAME = new OID("1.3.6.1.2.1.31.1.1.1.1");
    private static final OID DESCRIPTION = new OID("1.3.6.1.2.1.2.2.1.2");
    private static final int MILLIS_PER_TICK = 10;

    private final SnmpAgents agents;
    private final Clock clock;

    public SwitchProbe(SnmpAgents agents, Clock clock) {
        this.agents = agents;
        this.clock = clock;
    }

    /** What came of it. */
    enum Verdict {
        SAME,
        /** It is another switch, was restarted, numbers its interfaces in another way, or doesn't say. */
        PERHAPS_NOT,
        SILENT
    }

    /** Empty when the switch doesn't say. */
    Optional<SwitchStamp> stamp(SwitchAgent agent) throws Tables.Silent, InterruptedException {
        return switch (agents.get(agent.target(), List.of(UP_TIME, KIND))) {
            case SnmpAnswer.Values values -> stamp(values);
            case SnmpAnswer.TimedOut silent -> throw new Tables.Silent();
            case SnmpAnswer.NoSuchObject none -> Optional.empty();
            case SnmpAnswer.Refused refused -> Optional.empty();
            case SnmpAnswer.Wrong wrong -> Optional.empty();
        };
    }

    /** @param face the interface that matters; null: none does */
    Verdict verify(SwitchAgent agent, SwitchStamp then, @Nullable SwitchInterface face) throws InterruptedException {
        List<OID> asked = new ArrayList<>(List.of(UP_TIME, KIND));
        if (face != null && !face.description().isEmpty()) {
            asked.add(cell(DESCRIPTION, face));
        }
        if (face != null && !face.name().equals(face.description())) {
            asked.add(cell(NAME, face)); // where both are the same there may be no ifName
        }
        return switch (agents.get(agent.target(), asked)) {
            case SnmpAnswer.Values values ->
                stamp(values).filter(now -> now.continues(then)).isPresent()
                                && (face == null || isStillThere(face, values))
                        ? Verdict.SAME
                        : Verdict.PERHAPS_NOT;
            case SnmpAnswer.TimedOut silent -> Verdict.SILENT;
            case SnmpAnswer.NoSuchObject none -> Verdict.PERHAPS_NOT;
            case SnmpAnswer.Refused refused -> Verdict.PERHAPS_NOT;
            case SnmpAnswer.Wrong wrong -> Verdict.PERHAPS_NOT;
        };
    }

    private Optional<SwitchStamp> stamp(SnmpAnswer.Values values) {
        return values.values().get(KIND) instanceof OID kind
                        && values.values().get(UP_TIME) instanceof UnsignedInteger32 ticks
                ? Optional.of(new SwitchStamp(
                        kind.toString(), Duration.ofMillis(ticks.getValue() * MILLIS_PER_TICK), clock.instant()))
                : Optional.empty();
    }

    private static boolean isStillThere(SwitchInterface face, SnmpAnswer.Values values) {
        return isText(face.description(), values.values().get(cell(DESCRIPTION, face)))
                && isText(face.name(), values.values().get(cell(NAME, face)));
    }

    /** What was not asked for is as it was. */
    private static boolean isText(String expected, @Nullable Variable value) {
        return value == null
                || (value instanceof OctetString text
                        && expected.equals(Printable.of(new Octets(text).text().strip())));
    }

    private static OID cell(OID column, SwitchInterface face) {
        return new OID(column).append(face.ifIndex());
    }
}
