package walt.reboot.poe;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import walt.reboot.inventory.PoeRow;
import walt.reboot.poe.PortReading.Detection;
import walt.reboot.poe.PortReading.Link;
import walt.reboot.poe.SwitchAnswer.Done;
import walt.reboot.poe.SwitchAnswer.NoSuchPort;
import walt.reboot.poe.SwitchAnswer.Unclear;
import walt.reboot.snmp.SnmpAgents;
import walt.reboot.snmp.SnmpAnswer;
import walt.reboot.snmp.SnmpTarget;
import walt.reboot.topology.PoeTable;

/** What families of switches that keep the power of their ports in a table have in common. */
abstract class PoeTableSwitch implements PoeSwitch {
    /** How many ports are read with one request: slow agents need a third of a second for each object. */
    private static final int PORTS_AT_ONCE = 3;

    private final SnmpAgents agents;
    private final SnmpTarget target;
    private final PoeTable table;

    PoeTableSwitch(SnmpAgents agents, SnmpTarget target, PoeTable table) {
        this.agents = agents;
        this.target = target;
        this.table = table;
    }

    @Override
    public SwitchAnswer<PortReading> read(PoeRow row, OptionalInt ifIndex) throws InterruptedException {
        Optional<PoeCells> cells = PoeCells.of(table, row, ifIndex, modes());
        return cells.isPresent() ? read(cells.get()) : new NoSuchPort<>();
    }

    /** With one GET; an agent that lacks an object which others have is asked again without it. */
    private SwitchAnswer<PortReading> read(PoeCells cells) throws InterruptedException {
        SnmpAnswer answer = agents.get(target, cells.all());
        if (answer instanceof SnmpAnswer.NoSuchObject missing && cells.hasExtras()) {
            return read(cells.without(missing.oid()));
        }
        return answer instanceof SnmpAnswer.Values values ? reading(cells, values) : SwitchAnswer.failed(answer);
    }

    private SwitchAnswer<PortReading> reading(PoeCells cells, SnmpAnswer.Values values) {
        Boolean on = table.isOn(values.number(cells.admin()));
        if (on == null) {
            return new Unclear<>(table.admin().name() + " is neither " + table.on() + " nor " + table.off());
        }
        Detection detection = detection(values.number(cells.status()).orElse(-1), on);
        return new Done<>(new PortReading(on, detection, link(values, cells.link()), mode(values, cells.mode())));
    }

    @Override
    public Set<PoeRow> delivering(List<PoeRow> rows) throws InterruptedException {
        Set<PoeRow> delivering = new HashSet<>();
        for (int from = 0; from < rows.size(); from += PORTS_AT_ONCE) {
            Map<PoeRow, OID> cells = statuses(rows.subList(from, Math.min(rows.size(), from + PORTS_AT_ONCE)));
            if (agents.get(target, List.copyOf(cells.values())) instanceof SnmpAnswer.Values values) {
                cells.values().removeIf(cell -> !delivers(values.number(cell)));
                delivering.addAll(cells.keySet());
            }
        }
        return delivering;
    }

    private Map<PoeRow, OID> statuses(List<PoeRow> rows) {
        Map<PoeRow, OID> cells = new LinkedHashMap<>();
        rows.forEach(row -> table.index(row)
                .ifPresent(index -> cells.put(row, new OID(table.status().oid() + index))));
        return cells;
    }

    private boolean delivers(OptionalInt status) {
        return status.isPresent() && detection(status.getAsInt(), true) == Detection.DELIVERING_POWER;
    }

    private static Link link(SnmpAnswer.Values values, @Nullable OID link) {
        return switch (link == null ? 0 : values.number(link).orElse(0)) {
            case 1 -> Link.UP;
            case 2, 6, 7 -> Link.DOWN; // down, notPresent, lowerLayerDown
            default -> Link.UNKNOWN;
        };
    }

    private @Nullable Integer mode(SnmpAnswer.Values values, @Nullable OID mode) {
        OptionalInt read = mode == null ? OptionalInt.empty() : values.number(mode);
        return read.isPresent() && isMode(read.getAsInt()) ? Integer.valueOf(read.getAsInt()) : null;
    }

    @Override
    public SwitchAnswer<Accepted> switchPower(PoeRow row, boolean on) throws InterruptedException {
        Optional<String> index = table.index(row);
        if (index.isEmpty()) {
            return new NoSuchPort<>();
        }
        OID admin = new OID(table.admin().oid() + index.get());
        return accepted(
                on
                        ? agents.setInAnyCase(target, admin, new Integer32(table.on()))
                        : agents.set(target, admin, new Integer32(table.off())));
    }

    @Override
    public SwitchAnswer<Accepted> setMode(PoeRow row, int mode) throws InterruptedException {
        Optional<String> column = modes();
        Optional<String> index = table.index(row);
        if (column.isEmpty() || index.isEmpty() || !isMode(mode)) {
            return new NoSuchPort<>();
        }
        return accepted(agents.set(target, new OID(column.get() + index.get()), new Integer32(mode)));
    }

    /** The column of modes; empty: the family has none. */
    Optional<String> modes() {
        return Optional.empty();
    }

    /** Whether a number is a mode that a port with power can have. */
    boolean isMode(int mode) {
        return false;
    }

    /**
     * What a status means. One that nobody knows is taken for a fault of an unknown kind: certain is only that no power is
     * reported.
     *
     * @param on whether the port is switched on
     */
    Detection detection(int status, boolean on) {
        Detection[] known = Detection.values(); // in the order of RFC 3621, from 1 on
        return status >= 1 && status <= known.length ? known[status - 1] : Detection.OTHER_FAULT;
    }

    private static SwitchAnswer<Accepted> accepted(SnmpAnswer answer) {
        return answer instanceof SnmpAnswer.Values ? new Done<>(new Accepted()) : SwitchAnswer.failed(answer);
    }
}
