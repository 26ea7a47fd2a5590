package walt.cli.reboot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import walt.cli.api.JsonObject;
import walt.cli.sets.Folding;
import walt.cli.start.Session;
import walt.cli.terminal.LocalTimes;

/** {@code walt reboot show}: how a job goes, or went. */
@Command(name = "show", description = "Shows how a reboot goes, or went.")
public final class RebootShow implements Callable<Integer> {
    private final Session session;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "Which one; the newest by default.")
    private String id = "";

    @Option(names = "--json", description = "Prints one JSON document: the report.")
    private boolean json;

    public RebootShow(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String wanted = id.isEmpty() ? new History(session.api()).newest().id() : id;
        JsonObject answer = session.api().get(RebootReport.path(wanted));
        if (json) {
            session.screen().out().println(answer.pretty());
        } else {
            lines(new RebootReport(answer)).forEach(session.screen()::result);
        }
        return 0;
    }

    private static List<String> lines(RebootReport report) {
        List<String> lines = new ArrayList<>();
        lines.add("Reboot " + report.id() + ": " + report.state() + ", "
                + report.counts().text() + ".");
        lines.add("Asked for by " + report.json().text("requester") + " at "
                + LocalTimes.text(report.json().text("created")) + ", "
                + report.json().text("mode") + cause(report));
        report.summary().forEach(outcome -> outcome.lines().forEach(line -> lines.add("  " + line)));
        underWay(report).forEach((phase, names) -> lines.add("  " + Folding.fold(names) + ": under way" + phase));
        return lines;
    }

    private static Map<String, List<String>> underWay(RebootReport report) {
        return report.nodes().stream()
                .filter(node -> node.state().equals("running"))
                .collect(Collectors.groupingBy(
                        RebootShow::phase,
                        LinkedHashMap::new,
                        Collectors.mapping(NodeState::name, Collectors.toList())));
    }

    private static String cause(RebootReport report) {
        String cause = report.json().text("cause");
        return cause.isEmpty() ? "." : ": " + cause;
    }

    private static String phase(NodeState node) {
        return node.phase().isEmpty() ? "." : " (" + node.phase() + ").";
    }
}
