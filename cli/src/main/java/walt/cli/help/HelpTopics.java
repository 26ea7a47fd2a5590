package walt.cli.help;

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
        screen.result("Topics; read one with: walt help show TOPIC");
        for (Topic topic : Topic.values()) {
            screen.result("  " + topic.title() + ": " + topic.summary());
        }
        screen.result("Commands and their options: walt --help, walt node --help, walt node reboot --help");
        return 0;
    }
}
