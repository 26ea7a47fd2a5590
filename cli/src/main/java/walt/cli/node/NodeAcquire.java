package walt.cli.node;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import walt.cli.start.Session;

/** {@code walt node acquire}: a set of nodes becomes the caller's. */
@Command(
        name = "acquire",
        description = "Makes nodes yours; all of them, or none.",
        footer = {"", "More: walt help show node-ownership"})
public final class NodeAcquire implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final OwnershipChange change = new OwnershipChange();

    public NodeAcquire(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return change.make(session, "/ownership/acquire", "yours", "Nothing was done: ask them to release it.");
    }
}
