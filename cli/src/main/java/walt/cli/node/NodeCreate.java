package walt.cli.node;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import walt.cli.start.Session;

/** {@code walt node create}: a new virtual node, which the server runs. */
@Command(name = "create", description = "Creates a virtual node.")
public final class NodeCreate implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "NAME", description = "The name of the new node.")
    private String name = "";

    public NodeCreate(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.api().post("/devices", Map.of("name", name, "type", "node", "virtual", true));
        session.screen().result("Created the virtual node " + name + ".");
        return 0;
    }
}
