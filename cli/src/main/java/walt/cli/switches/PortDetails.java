package walt.cli.switches;

import java.util.ArrayList;
import java.util.List;

/** One port of a switch in words, with what to do about it. */
final class PortDetails {
    private PortDetails() {}

    static List<String> lines(String onSwitch, SwitchPort port) {
        List<String> lines = new ArrayList<>();
        lines.add(onSwitch + "/" + port.ifName() + numbers(port));
        lines.add("  Name:    " + (port.label().isEmpty() ? "none" : port.label()));
        lines.add("  Behind:  " + (port.peers().isEmpty() ? "nobody is heard" : String.join(", ", port.peers())));
        lines.add("  PoE:     " + poe(port));
        lines.add("  Power:   " + power(port));
        if (port.needsStatement()) {
            lines.add("No node is power-cycled here until the row is stated:");
            lines.add("  walt device port-config " + onSwitch + " " + port.ifName() + " poe=GROUP.PORT");
        }
        return lines;
    }

    private static String numbers(SwitchPort port) {
        String index = port.json().text("ifIndex");
        String lldp = port.json().text("lldpPort");
        return " (ifIndex " + index + (lldp.isEmpty() ? "" : ", LLDP port " + lldp) + ")";
    }

    private static String poe(SwitchPort port) {
        String row = port.row().isEmpty() ? "" : "row " + port.row() + ", ";
        return row + port.mapping() + (port.why().isEmpty() ? "" : ": " + port.why());
    }

    private static String power(SwitchPort port) {
        return switch (port.delivering()) {
            case "yes" -> port.power() + ", delivering";
            case "no" -> port.power() + ", not delivering";
            default -> port.power();
        };
    }
}
