package walt.cli.switches;

import java.util.List;
import walt.cli.terminal.Table;

/** All ports of a switch, a line for each. */
final class PortTable {
    private PortTable() {}

    static Table of(List<SwitchPort> ports) {
        Table table = new Table("PORT", "NAME", "POE", "MAPPING", "POWER", "DELIVERING", "PEERS", "WHY");
        for (SwitchPort port : ports) {
            table.row(
                    port.ifName(),
                    port.label(),
                    port.row(),
                    port.mapping(),
                    port.power(),
                    port.delivering(),
                    String.join(", ", port.peers()),
                    port.why());
        }
        return table;
    }
}
