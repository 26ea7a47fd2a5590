package walt.cli.reboot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import walt.cli.api.JsonObject;
import walt.cli.exit.CommandFailed;
import walt.cli.start.Session;
import walt.cli.terminal.LocalTimes;
import walt.cli.terminal.Table;

/** {@code walt reboot list}: the reboots of the past, newest first. */
@Command(name = "list", description = "Lists reboots, newest first.")
public final class RebootList implements Callable<Integer> {
    private final Session session;

    @Option(names = "--node", paramLabel = "NODE", description = "Only those of this node.")
    private String node = "";

    @Option(names = "--state", paramLabel = "running|done|aborted", description = "Only those in this state.")
    private String state = "";

    @Option(names = "--limit", paramLabel = "N", defaultValue = "20", description = "At most so many; 20 by default.")
    private int limit;

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    public RebootList(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (limit < 1) {
            throw CommandFailed.badInput("--limit must be at least 1.");
        }
        List<RebootReport> reports = new History(session.api()).list(node, state, limit);
        if (json) {
            session.screen().out().println(document(reports).pretty());
        } else if (reports.isEmpty()) {
            session.screen().problem("No reboots found. Ask for one: walt node reboot NODE_SET");
        } else {
            table(reports).print(session.screen());
        }
        return 0;
    }

    private static JsonObject document(List<RebootReport> reports) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(
                "reboots",
                reports.stream().map(report -> report.json().members()).toList());
        return new JsonObject(document);
    }

    private static Table table(List<RebootReport> reports) {
        Table table = new Table("ID", "CREATED", "BY", "STATE", "MODE", "RESULT", "CAUSE");
        for (RebootReport report : reports) {
            table.row(
                    report.id(),
                    LocalTimes.text(report.json().text("created")),
                    report.json().text("requester"),
                    report.state(),
                    report.json().text("mode"),
                    report.counts().text(),
                    report.json().text("cause"));
        }
        return table;
    }
}
