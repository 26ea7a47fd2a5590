package walt.reboot.topology;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.inventory.MacAddress;
import walt.reboot.snmp.Column;
import walt.reboot.snmp.SnmpAgents;
import walt.reboot.snmp.Tables;

/**
 * Reads which addresses are behind which ports of a switch: {@code dot1qTpFdbTable} of Q-BRIDGE-MIB, or {@code dot1dTpFdbTable} of
 * BRIDGE-MIB where that is empty.
 */
public final class ForwardingReader {
    private static final String PER_VLAN = "1.3.6.1.2.1.17.7.1.2.2.1.";
    private static final String PLAIN = "1.3.6.1.2.1.17.4.3.1.";
    /** What is assumed of switches that don't tell states. */
    private static final int LEARNED = 3;

    private static final int INVALID = 2;
    private static final int SELF = 4;
    private static final int MAC = 6;

    private final Function<SwitchAgent, Tables> tables;

    public ForwardingReader(SnmpAgents agents) {
        this(agent -> new Tables(agents, agent.target()));
    }

    ForwardingReader(Function<SwitchAgent, Tables> tables) {
        this.tables = tables;
    }

    /**
     * All addresses by {@code dot1dBasePort}, so that who is alone there is alone on the port; none where the switch shows a part of
     * them only. Empty when that can't be read.
     */
    public Optional<Map<Integer, Set<MacAddress>>> all(SwitchAgent agent, Vendor vendor) throws InterruptedException {
        // Cisco shows one VLAN only in the plain table: who is alone in it need not be alone on the port
        return read(agent, vendor == Vendor.CISCO ? List.of(PER_VLAN) : List.of(PER_VLAN, PLAIN));
    }

    /** The addresses that the switch shows, by {@code dot1dBasePort}: who is among them is there, and others may be too. Empty likewise. */
    Optional<Map<Integer, Set<MacAddress>>> shown(SwitchAgent agent) throws InterruptedException {
        return read(agent, List.of(PER_VLAN, PLAIN));
    }

    /** The first table that has rows. */
    private Optional<Map<Integer, Set<MacAddress>>> read(SwitchAgent agent, List<String> order)
            throws InterruptedException {
        try {
            Tables table = tables.apply(agent);
            Optional<Map<Integer, Set<MacAddress>>> found = Optional.of(Map.of());
            for (int i = 0; i < order.size() && found.filter(Map::isEmpty).isPresent(); i++) {
                found = read(table, order.get(i));
            }
            return found;
        } catch (Tables.Silent silent) {
            return Optional.empty();
        }
    }

    private static Optional<Map<Integer, Set<MacAddress>>> read(Tables tables, String table)
            throws Tables.Silent, InterruptedException {
        Tables.Read ports = tables.column(table + "2");
        if (ports.problem().isPresent()) {
            return Optional.empty();
        }
        if (ports.column().isEmpty()) {
            return Optional.of(Map.of());
        }
        Tables.Read states = tables.column(table + "3");
        return states.problem().isPresent() ? Optional.empty() : Optional.of(present(ports.column(), states.column()));
    }

    /** Who was not learned is there all the same, so that others are not alone; but the switch itself and those who are gone are not. */
    private static Map<Integer, Set<MacAddress>> present(Column ports, Column states) {
        Map<Integer, Set<MacAddress>> present = new LinkedHashMap<>();
        for (List<Integer> row : ports.rows()) {
            int port = ports.number(row).orElse(0);
            int state = states.number(row).orElse(LEARNED);
            if (port > 0 && row.size() >= MAC && state != INVALID && state != SELF) {
                mac(row.subList(row.size() - MAC, row.size()))
                        .ifPresent(mac -> present.computeIfAbsent(port, any -> new LinkedHashSet<>())
                                .add(mac));
            }
        }
        return present;
    }

    /** The address stands in the index. */
    private static Optional<MacAddress> mac(List<Integer> octets) {
        return octets.stream().allMatch(octet -> octet >= 0 && octet <= 255)
                ? Optional.of(
                        new MacAddress(octets.stream().map("%02x"::formatted).collect(Collectors.joining(":"))))
                : Optional.empty();
    }
}
