package walt.reboot.topology;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import walt.reboot.inventory.PoeRow;
import walt.reboot.snmp.Column;
import walt.reboot.snmp.Tables;

/** Reads the PoE table of a switch, wherever its vendor has it. */
final class PoeReader {
    private final ColumnReader columns;

    PoeReader(ColumnReader columns) {
        this.columns = columns;
    }

    /** The first table of the vendor's that has rows; later ones are not asked for then. */
    Map<PoeRow, PoeState> table(Vendor vendor) throws Tables.Silent, InterruptedException {
        for (PoeTable table : vendor.tables()) {
            Map<PoeRow, PoeState> rows = rows(table);
            if (!rows.isEmpty()) {
                return rows;
            }
        }
        return Map.of();
    }

    private Map<PoeRow, PoeState> rows(PoeTable table) throws Tables.Silent, InterruptedException {
        Column enabled = columns.read(table.admin().name(), table.admin().oid());
        Column status = enabled.isEmpty()
                ? enabled
                : columns.read(table.status().name(), table.status().oid());
        Map<PoeRow, PoeState> rows = new LinkedHashMap<>();
        for (List<Integer> index : enabled.rows()) {
            boolean delivering = status.number(index).orElse(0) == table.delivering();
            PoeState state = new PoeState(table.isOn(enabled.number(index)), delivering);
            table.row(index)
                    .ifPresentOrElse(
                            row -> rows.put(row, state), () -> columns.odd("the PoE table has a row " + index));
        }
        return rows;
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
