package walt.cli.help;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import walt.cli.exit.CommandFailed;
import walt.cli.start.Session;
import walt.cli.terminal.Pager;
import walt.cli.terminal.Paragraphs;
import walt.cli.terminal.Screen;

/** {@code walt help show}: a topic of the manual, fitted to the terminal. */
@Command(name = "show", description = "Shows a topic of the manual.")
public final class HelpShow implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "TOPIC", description = "One of those that walt help lists.")
    private String topic = "";

    public HelpShow(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String text = Topic.named(topic).orElseThrow(this::unknown).text();
        Screen screen = session.screen();
        List<String> lines = Paragraphs.fill(text, screen.terminal().columns());
        String pager = screen.terminal().output() ? session.environment("PAGER") : "";
        if (pager.isEmpty() || !new Pager(pager).show(lines)) {
            lines.forEach(screen::result);
        }
        return 0;
    }

    private CommandFailed unknown() {
        String topics = Topic.all().stream().map(Topic::name).collect(Collectors.joining(", "));
        return CommandFailed.badInput("There is no topic '" + topic + "'. There are: " + topics + ".");
    }
}
