package walt.cli.node;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import walt.cli.api.ApiProblem;
import walt.cli.device.Device;
import walt.cli.exit.CommandFailed;
import walt.cli.start.Session;

/** {@code walt node blink}: makes a node's light blink, to find the board. */
@Command(name = "blink", description = "Makes a node's light blink, to find it on the shelf.")
public final class NodeBlink implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "NODE", description = "The node.")
    private String name = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "For how long: 1 to 3600 seconds, 60 by default.")
    private int seconds;

    public NodeBlink(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (name.chars().anyMatch(c -> "[],*?".indexOf(c) >= 0)) {
            throw CommandFailed.badInput("'" + name + "' is a set of nodes: only one node at a time can blink.");
        }
        try {
            session.api().post(Device.path(name) + "/blink", Map.of("seconds", seconds));
        } catch (ApiProblem refused) {
            throw refused.ofDevice();
        }
        session.screen().result(name + ": blinks for " + seconds + " s.");
        return 0;
    }
}
