package walt.reboot.snmp;

import java.util.List;
import java.util.Optional;
import org.snmp4j.smi.OID;

/** Reads columns of MIB tables from one agent, one after the other. */
public final class Tables {
    private static final String SYS_OBJECT_ID = "1.3.6.1.2.1.1.2.0";
    private static final List<Integer> SYS_OBJECT_ID_ROW = List.of(1, 3, 6, 1, 2, 1, 1, 2, 0);

    private final SnmpAgents agents;
    private final SnmpTarget target;

    public Tables(SnmpAgents agents, SnmpTarget target) {
        this.agents = agents;
        this.target = target;
    }

    /** The agent gave no answer to a request, or does not let the server in; the others would fare no better. Its message says so. */
    public static final class Silent extends Exception {
        private static final long serialVersionUID = 1;

        Silent(String message) {
            super(message);
        }
    }

    /** What came of a column: its cells, none where the agent lacks it, or why it can't be told. */
    public record Read(Column column, Optional<String> problem) {}

    /** Reads a column, given by its OID. */
    public Read column(String oid) throws Silent, InterruptedException {
        OID root = new OID(oid);
        return switch (agents.walk(target, root)) {
            case SnmpAnswer.Values values -> new Read(Column.of(root, values.values()), Optional.empty());
            case SnmpAnswer.NoSuchObject none -> new Read(Column.empty(), Optional.empty());
            case SnmpAnswer.Refused refused -> new Read(Column.empty(), Optional.of(problem(refused)));
            case SnmpAnswer.Wrong wrong -> new Read(Column.empty(), Optional.of(wrong.how()));
            case SnmpAnswer.TimedOut silent -> throw new Silent(target.silence());
        };
    }

    /**
     * Some objects, read with one request.
     *
     * @param oids of the objects with their indexes
     * @return their values by the whole OID; empty when the agent lacks one of them, or makes no sense
     */
    public Optional<Column> objects(List<String> oids) throws Silent, InterruptedException {
        return switch (agents.get(target, oids.stream().map(OID::new).toList())) {
            case SnmpAnswer.Values values -> Optional.of(Column.of(new OID(), values.values()));
            case SnmpAnswer.TimedOut silent -> throw new Silent(target.silence());
            case SnmpAnswer.Refused refused -> {
                problem(refused);
                yield Optional.empty();
            }
            case SnmpAnswer.NoSuchObject none -> Optional.empty();
            case SnmpAnswer.Wrong wrong -> Optional.empty();
        };
    }

    /** {@code sysObjectID}, which tells the vendor; empty when the agent doesn't say. */
    public List<Integer> sysObjectId() throws Silent, InterruptedException {
        return objects(List.of(SYS_OBJECT_ID))
                .flatMap(told -> told.oid(SYS_OBJECT_ID_ROW))
                .orElse(List.of());
    }

    private static String problem(SnmpAnswer.Refused refused) throws Silent {
        if (refused.atTheDoor()) {
            throw new Silent("refuses the user of SNMPv3: " + refused.errorStatus());
        }
        return refused.errorStatus();
    }
}
