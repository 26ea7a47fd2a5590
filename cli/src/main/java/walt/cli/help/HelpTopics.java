package walt.cli.help;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import walt.cli.start.Session;
import walt.cli.terminal.Screen;

/** {@code walt help}: which topics there are. */
@Command(name = "help")
public final class HelpTopics implements Callable<Integer> {
    private final Session session;

    public HelpTopics(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Screen screen = session.screen();
        List<Topic> topics = Topic.all();
        int widest =
                topics.stream().mapToInt(topic -> topic.name().length()).max().orElse(0);
        screen.result("Topics; read one with: walt help show TOPIC");
        for (Topic topic : topics) {
            String gap = " ".repeat(widest + 2 - topic.name().length());
            screen.result(shortened(
                    "  " + topic.name() + gap + topic.summary(),
                    screen.terminal().columns()));
        }
        screen.result("Commands and their options: walt --help, walt node --help, walt node reboot --help");
        return 0;
    }

    private static String shortened(String line, int width) {
        return line.length() <= width ? line : line.substring(0, width - 1) + "…";
    }
}
