package walt.cli.topology;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import walt.cli.sets.Exclusions;
import walt.cli.sets.Folding;
import walt.cli.start.Session;
import walt.cli.terminal.Screen;
import walt.cli.terminal.StatusLine;
import walt.cli.waiting.Interruption;
import walt.cli.waiting.Polling;

/** {@code walt device rescan}: asks switches which devices hang on their ports, and waits for what they say. */
@Command(
        name = "rescan",
        description = "Asks switches which devices hang on their ports.",
        footer = {"", "More: walt help show switch-ports"})
public final class DeviceRescan implements Callable<Integer> {
    private static final String USUAL = "explorable-switches";
    private static final String HINT = "The scan goes on; look at what it finds with: walt device tree";

    private final Session session;

    @Parameters(
            arity = "0..*",
            paramLabel = "SWITCH_SET",
            description = "Which switches; by default all with lldp.explore=true.")
    private List<String> sets = List.of(USUAL);

    @Mixin
    private final Exclusions exclusions = new Exclusions();

    @Option(names = "--no-wait", description = "Prints the scan's id and returns at once.")
    private boolean noWait;

    @Option(names = "--json", description = "Prints one JSON document: the scan.")
    private boolean json;

    public DeviceRescan(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Scan begun =
                new Scan(session.api().post(Scan.PATH, Map.of("switches", exclusions.from(String.join(",", sets)))));
        Scan scan = noWait ? begun : follow(begun);
        if (json) {
            session.screen().out().println(scan.json().pretty());
        } else if (noWait) {
            session.screen().result(scan.id());
        } else {
            tell(scan);
        }
        return noWait ? 0 : scan.exitCode().number();
    }

    private Scan follow(Scan begun) {
        StatusLine line = new StatusLine(session.screen());
        Polling<Scan> polling = new Polling<>(() -> look(begun.id(), line), session.pauses(), HINT);
        try {
            return Interruption.watch(session.screen(), HINT, polling::untilEnd);
        } finally {
            line.clear();
        }
    }

    private Optional<Scan> look(String id, StatusLine line) {
        Scan scan = Scan.ask(session.api(), id);
        line.show(scan.progress());
        return scan.ended();
    }

    private void tell(Scan scan) {
        Screen screen = session.screen();
        for (SwitchScan one : scan.switches()) {
            if (one.isDone()) {
                screen.result(one.found());
                one.changes().forEach(change -> screen.result("  " + change));
                one.oddities().forEach(oddity -> screen.result("  note: " + oddity));
            } else if (one.hasFailed()) {
                screen.problem(one.name() + ": failed (" + one.reason() + ")");
            }
        }
        if (scan.isInterrupted()) {
            screen.problem(interrupted(scan));
        }
    }

    private static String interrupted(Scan scan) {
        List<String> left = scan.switches().stream()
                .filter(one -> !one.isDone() && !one.hasFailed())
                .map(SwitchScan::name)
                .toList();
        return "The server was stopped before the end of the scan. Not scanned: " + Folding.fold(left)
                + ". Start again: walt device rescan";
    }
}
