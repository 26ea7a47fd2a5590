package walt.cli.reboot;

import java.util.List;
import java.util.stream.Collectors;
import walt.cli.terminal.StatusLine;

/** The line that tells how a job goes; it never gets wider than the terminal, where it could not be rewritten. */
final class ProgressLine {
    private static final String RED = "\u001b[31m";
    private static final String GREEN = "\u001b[32m";
    private static final String PLAIN = "\u001b[0m";

    private ProgressLine() {}

    /** Such as {@code 12/44 rebooted, 3 failed, 29 under way: rpi-3 soft-reboot}; one column stays free for the cursor. */
    static String render(Counts counts, List<NodeState> underWay, int columns, boolean colours) {
        String nodes = underWay.stream().map(ProgressLine::node).collect(Collectors.joining(", "));
        String fitted = StatusLine.fitted(nodes.isEmpty() ? counts.text() : counts.text() + ": " + nodes, columns);
        return colours ? coloured(fitted, counts) : fitted;
    }

    private static String node(NodeState node) {
        return node.phase().isEmpty() ? node.name() : node.name() + " " + node.phase();
    }

    // Applied after the line was fitted, so that a colour is never cut in two.
    private static String coloured(String line, Counts counts) {
        String rebooted = counts.rebooted() + "/" + counts.total() + " rebooted";
        String failed = counts.failed() + " failed";
        String green = counts.rebooted() == 0 ? line : paint(line, rebooted, GREEN);
        return counts.failed() == 0 ? green : paint(green, failed, RED);
    }

    private static String paint(String line, String part, String colour) {
        int start = line.indexOf(part);
        if (start < 0) {
            return line;
        }
        int end = start + part.length();
        return line.substring(0, start) + colour + part + PLAIN + line.substring(end);
    }
}
