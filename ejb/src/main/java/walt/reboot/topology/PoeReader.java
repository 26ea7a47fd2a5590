package walt.reboot.topology;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.PoeRow;
import walt.reboot.snmp.Column;
import walt.reboot.snmp.Tables;

/** Reads the PoE table of a switch: RFC 3621's, Netgear's copy of it, or TP-Link's own. */
final class PoeReader {
    private static final String RFC_3621 = "1.3.6.1.2.1.105.1.1.1.";
    private static final String NETGEAR = "1.3.6.1.4.1.4526.11.16.1.1.1.";
    private static final String TP_LINK = "1.3.6.1.4.1.11863.6.56.1.1.2.1.1.";
    private static final int ON = 1;
    private static final int OFF = 2;
    private static final int DELIVERING = 3;
    private static final int TP_LINK_OFF = 0;
    private static final int TP_LINK_DELIVERING = 2;

    private final ColumnReader columns;

    PoeReader(ColumnReader columns) {
        this.columns = columns;
    }

    Map<PoeRow, PoeState> table(Vendor vendor) throws Tables.Silent, InterruptedException {
        if (vendor == Vendor.TP_LINK) {
            return tpLink(); // and nothing else: some models stop answering when they are asked for what they lack
        }
        Map<PoeRow, PoeState> standard = standard(RFC_3621);
        return standard.isEmpty() && vendor == Vendor.NETGEAR ? standard(NETGEAR) : standard;
    }

    private Map<PoeRow, PoeState> standard(String entry) throws Tables.Silent, InterruptedException {
        Column enabled = columns.read("pethPsePortAdminEnable", entry + "3");
        Column status = enabled.isEmpty() ? enabled : columns.read("pethPsePortDetectionStatus", entry + "6");
        Map<PoeRow, PoeState> table = new LinkedHashMap<>();
        for (List<Integer> row : enabled.rows()) {
            if (row.size() == 2 && row.get(0) > 0 && row.get(1) > 0) {
                boolean delivering = status.number(row).orElse(0) == DELIVERING;
                table.put(
                        new PoeRow(row.get(0), row.get(1)),
                        new PoeState(onOrOff(enabled.number(row), OFF), delivering));
            } else {
                columns.odd("the PoE table has a row " + row);
            }
        }
        return table;
    }

    /** The rows of TP-Link's table have no group: theirs is 1. */
    private Map<PoeRow, PoeState> tpLink() throws Tables.Silent, InterruptedException {
        Column enabled = columns.read("tpPoePortStatus", TP_LINK + "2");
        Column status = enabled.isEmpty() ? enabled : columns.read("tpPoePowerStatus", TP_LINK + "11");
        Map<PoeRow, PoeState> table = new LinkedHashMap<>();
        for (List<Integer> row : enabled.rows()) {
            if (row.size() == 1 && row.getFirst() > 0) {
                boolean delivering = status.number(row).orElse(0) == TP_LINK_DELIVERING;
                table.put(
                        new PoeRow(1, row.getFirst()),
                        new PoeState(onOrOff(enabled.number(row), TP_LINK_OFF), delivering));
            }
        }
        return table;
    }

    private static @Nullable Boolean onOrOff(OptionalInt value, int off) {
        if (value.equals(OptionalInt.of(ON))) {
            return true;
        }
        return value.equals(OptionalInt.of(off)) ? false : null;
    }

    /**
     * Which interface each row feeds, as Cisco's switches tell it: the row names an entity ({@code
     * cpeExtPsePortEntPhyIndex}), and the entity its {@code ifIndex} (ENTITY-MIB).
     */
    Map<PoeRow, OptionalInt> entities() throws Tables.Silent, InterruptedException {
        Column named = columns.read("cpeExtPsePortEntPhyIndex", "1.3.6.1.4.1.9.9.402.1.2.1.11");
        if (named.isEmpty()) {
            return Map.of();
        }
        Map<Integer, Integer> interfaces = interfacesOfEntities();
        Map<PoeRow, OptionalInt> entities = new LinkedHashMap<>();
        for (List<Integer> row : named.rows()) {
            OptionalInt entity = named.number(row);
            if (row.size() == 2 && row.get(0) > 0 && row.get(1) > 0 && entity.isPresent()) {
                Integer ifIndex = interfaces.get(entity.getAsInt());
                entities.put(
                        new PoeRow(row.get(0), row.get(1)),
                        ifIndex == null ? OptionalInt.empty() : OptionalInt.of(ifIndex));
            }
        }
        return entities;
    }

    /** {@code entAliasMappingIdentifier} holds OIDs {@code ifIndex.N}; its index is entity and logical entity. */
    private Map<Integer, Integer> interfacesOfEntities() throws Tables.Silent, InterruptedException {
        List<Integer> ifIndex = List.of(1, 3, 6, 1, 2, 1, 2, 2, 1, 1);
        Column aliases = columns.read("entAliasMappingIdentifier", "1.3.6.1.2.1.47.1.3.2.1.2");
        Map<Integer, Integer> interfaces = new LinkedHashMap<>();
        for (List<Integer> row : aliases.rows()) {
            List<Integer> alias = aliases.oid(row).orElse(List.of());
            if (alias.size() == ifIndex.size() + 1
                    && alias.subList(0, ifIndex.size()).equals(ifIndex)) {
                interfaces.putIfAbsent(row.getFirst(), alias.getLast());
            }
        }
        return interfaces;
    }
}
