package walt.cli.help;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import walt.cli.start.Session;

/** {@code walt help}: which topics there are, or one of them. */
@Command(name = "help")
public final class HelpTopics implements Callable<Integer> {
    private final Session session;

    @Parameters(arity = "0..1", paramLabel = "TOPIC", description = "One of those that walt help lists.")
    private String topic = "";

    public HelpTopics(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        new Manual(session).show(topic);
        return 0;
    }
}
