package walt.cli.switches;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import walt.cli.sets.Folding;
import walt.cli.terminal.Screen;
import walt.cli.terminal.Table;

/** Ports of a switch, a line for each; beneath it the reasons, each once. */
final class PortTable {
    private PortTable() {}

    static void print(List<SwitchPort> ports, Screen screen) {
        Table table = new Table("PORT", "NAME", "POE", "MAPPING", "POWER", "DELIVERING", "PEERS");
        for (SwitchPort port : ports) {
            table.row(
                    port.ifName(),
                    port.label(),
                    port.row(),
                    port.mapping(),
                    port.power(),
                    port.delivering(),
                    String.join(", ", port.peers()));
        }
        table.print(screen);
        reasons(ports).forEach((reason, names) -> screen.result(Folding.fold(names) + " " + reason));
    }

    /** Who they apply to. */
    private static Map<String, List<String>> reasons(List<SwitchPort> ports) {
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        for (SwitchPort port : ports) {
            if (!port.why().isEmpty()) {
                reasons.computeIfAbsent(port.mapping() + ": " + port.why(), any -> new ArrayList<>())
                        .add(port.ifName().isEmpty() ? "row " + port.row() : port.ifName());
            }
        }
        return reasons;
    }
}
