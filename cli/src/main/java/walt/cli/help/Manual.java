package walt.cli.help;

import java.util.List;
import java.util.stream.Collectors;
import walt.cli.exit.CommandFailed;
import walt.cli.start.Session;
import walt.cli.terminal.Pager;
import walt.cli.terminal.Paragraphs;
import walt.cli.terminal.Screen;

/** The manual, fitted to the terminal. */
record Manual(Session session) {

    /** Shows a topic; without a name, which topics there are. */
    void show(String topic) {
        if (topic.isEmpty()) {
            list();
        } else {
            print(Topic.named(topic).orElseThrow(() -> unknown(topic)));
        }
    }

    private void list() {
        Screen screen = session.screen();
        List<Topic> topics = Topic.all();
        int widest =
                topics.stream().mapToInt(topic -> topic.name().length()).max().orElse(0);
        screen.result("Topics; read one with: walt help TOPIC");
        for (Topic topic : topics) {
            String gap = " ".repeat(widest + 2 - topic.name().length());
            screen.result(shortened(
                    "  " + topic.name() + gap + topic.summary(),
                    screen.terminal().columns()));
        }
        screen.result("Commands and their options: walt --help, walt node --help, and so on.");
    }

    private static String shortened(String line, int width) {
        return line.length() <= width ? line : line.substring(0, width - 1) + "…";
    }

    private void print(Topic topic) {
        Screen screen = session.screen();
        List<String> lines = Paragraphs.fill(topic.text(), screen.terminal().columns());
        String pager = screen.terminal().output() ? session.environment("PAGER") : "";
        if (pager.isEmpty() || !new Pager(pager).show(lines)) {
            lines.forEach(screen::result);
        }
    }

    private static CommandFailed unknown(String topic) {
        String topics = Topic.all().stream().map(Topic::name).collect(Collectors.joining(", "));
        return CommandFailed.badInput("There is no topic '" + topic + "'. There are: " + topics + ".");
    }
}
