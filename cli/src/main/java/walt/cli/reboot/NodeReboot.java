package walt.cli.reboot;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import walt.cli.api.JsonObject;
import walt.cli.sets.Exclusions;
import walt.cli.start.Session;
import walt.cli.terminal.Paragraphs;
import walt.cli.terminal.Screen;
import walt.cli.waiting.Interruption;

/** {@code walt node reboot}: reboots nodes, and waits until each was rebooted or has failed. */
@Command(
        name = "reboot",
        description = "Reboots nodes, and waits until each was rebooted or has failed.",
        footer = {"", "More: walt help show node-reboot"})
public final class NodeReboot implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "NODE_SET", description = "Which nodes, such as rpi-1,rpi-[3-5] or all-nodes.")
    private String set = "";

    @Mixin
    private final Exclusions exclusions = new Exclusions();

    @Option(
            names = "--hard",
            description = "Cuts the power or kills the virtual machine without asking the node first.")
    private boolean hard;

    @Option(names = "--force", description = "Also reboots nodes that somebody else owns, without asking.")
    private boolean force;

    @Option(names = "--dry-run", description = "Only tells what would happen to each node, and why.")
    private boolean dryRun;

    @Option(names = "--no-wait", description = "Prints the job's id and returns at once.")
    private boolean noWait;

    @Option(names = "--cause", paramLabel = "TEXT", description = "Why, for the record.")
    private String cause = "";

    @Option(names = "--json", description = "Prints one JSON document: the report.")
    private boolean json;

    public NodeReboot(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        RebootOrder order = new RebootOrder(exclusions.from(set), hard, cause, force, dryRun);
        JsonObject answer = new Owners(session.screen()).send(order, session.api());
        if (dryRun) {
            return printed(answer, DryRun.lines(answer));
        }
        RebootReport begun = new RebootReport(answer);
        return noWait ? printed(answer, List.of(begun.id())) : finish(begun);
    }

    private int printed(JsonObject answer, List<String> lines) {
        Screen screen = session.screen();
        if (json) {
            screen.out().println(answer.pretty());
        } else {
            lines.forEach(
                    line -> Paragraphs.fill(line, screen.terminal().columns()).forEach(screen::result));
        }
        return 0;
    }

    private int finish(RebootReport begun) {
        RebootReport end = begun.isRunning() ? follow(begun) : begun;
        if (json) {
            JsonObject full = session.api().get(RebootReport.path(begun.id()));
            session.screen().out().println(full.pretty());
        } else {
            tell(end);
        }
        return end.exitCode().number();
    }

    private RebootReport follow(RebootReport begun) {
        Progress progress = new Progress(session.screen(), InstantSource.system());
        Follower follower = new Follower(session.api(), begun, progress, session.pauses());
        try {
            return Interruption.watch(session.screen(), begun.hint(), follower::follow);
        } finally {
            progress.clear();
        }
    }

    private void tell(RebootReport end) {
        for (RebootReport.Outcome outcome : end.summary()) {
            if (outcome.isGood()) {
                outcome.lines().forEach(session.screen()::result);
            } else {
                session.screen().problem(outcome.text());
            }
        }
    }
}
