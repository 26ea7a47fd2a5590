package walt.reboot.topology;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import walt.reboot.snmp.Column;
import walt.reboot.snmp.Tables;

/** Reads the interfaces of a switch (IF-MIB) and their numbers as ports of its bridge (BRIDGE-MIB). */
final class InterfaceReader {
    private static final int UP = 1;

    private final ColumnReader columns;

    InterfaceReader(ColumnReader columns) {
        this.columns = columns;
    }

    /** By {@code ifIndex}, in the order of the switch. */
    Map<Integer, SwitchInterface> interfaces() throws Tables.Silent, InterruptedException {
        Column types = columns.read("ifType", "1.3.6.1.2.1.2.2.1.3");
        Column descriptions = columns.read("ifDescr", "1.3.6.1.2.1.2.2.1.2");
        Column names = columns.read("ifName", "1.3.6.1.2.1.31.1.1.1.1");
        Column aliases = columns.read("ifAlias", "1.3.6.1.2.1.31.1.1.1.18");
        Column macs = columns.read("ifPhysAddress", "1.3.6.1.2.1.2.2.1.6");
        Column states = columns.read("ifOperStatus", "1.3.6.1.2.1.2.2.1.8");
        Map<Integer, SwitchInterface> interfaces = new LinkedHashMap<>();
        for (List<Integer> row : types.rows()) {
            if (row.size() != 1 || row.getFirst() < 1) {
                columns.odd("ifType has a row " + row);
                continue;
            }
            String description = Cells.text(descriptions, row);
            String name = Cells.text(names, row);
            interfaces.put(
                    row.getFirst(),
                    new SwitchInterface(
                            row.getFirst(),
                            name.isEmpty() ? description : name,
                            description,
                            Cells.text(aliases, row),
                            types.number(row).orElse(0),
                            states.number(row).orElse(0) == UP,
                            macs.octets(row).flatMap(Cells::mac).orElse(null)));
        }
        return interfaces;
    }

    /** {@code ifIndex} by {@code dot1dBasePort}. */
    Map<Integer, Integer> bridgePorts() throws Tables.Silent, InterruptedException {
        Column indexes = columns.read("dot1dBasePortIfIndex", "1.3.6.1.2.1.17.1.4.1.2");
        Map<Integer, Integer> ports = new LinkedHashMap<>();
        for (List<Integer> row : indexes.rows()) {
            if (row.size() == 1) {
                indexes.number(row).ifPresent(ifIndex -> ports.put(row.getFirst(), ifIndex));
            }
        }
        return ports;
    }
}
