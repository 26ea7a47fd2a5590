package walt.cli.help;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import walt.cli.start.Session;

/** {@code walt help show}: a topic of the manual. */
@Command(name = "show", description = "Shows a topic of the manual.")
public final class HelpShow implements Callable<Integer> {
    private final Session session;

    @Parameters(arity = "0..1", paramLabel = "TOPIC", description = "One of those that walt help lists.")
    private String topic = "";

    public HelpShow(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        new Manual(session).show(topic);
        return 0;
    }
}
