package walt.cli.node;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import walt.cli.start.Session;

/** {@code walt node release}: a set of nodes becomes free. */
@Command(
        name = "release",
        description = "Makes nodes free for others; all of them, or none.",
        footer = {"", "More: walt help show node-ownership"})
public final class NodeRelease implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final OwnershipChange change = new OwnershipChange();

    public NodeRelease(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return change.make(session, "/ownership/release", "free", "Nothing was done: only the owner can release it.");
    }
}
