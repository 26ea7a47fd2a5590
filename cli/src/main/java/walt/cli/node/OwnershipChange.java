package walt.cli.node;

import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import walt.cli.api.JsonObject;
import walt.cli.sets.Exclusions;
import walt.cli.start.Session;

/** What acquiring and releasing nodes have in common: the set, and that it is all of it or nothing. */
final class OwnershipChange {
    @Parameters(paramLabel = "NODE_SET", description = "Which nodes.")
    private String set = "";

    @Mixin
    private final Exclusions exclusions = new Exclusions();

    @Option(names = "--force", description = "Also nodes of somebody else; for administrators.")
    private boolean force;

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    /**
     * Asks the server.
     *
     * @param path of the change
     * @param state how the nodes are afterwards, such as {@code free}
     */
    int make(Session session, String path, String state) {
        JsonObject done = session.api().post(path, Map.of("nodes", exclusions.from(set), "force", force));
        String when = done.number("changed") == 0 ? " already." : " now.";
        if (json) {
            session.screen().out().println(done.pretty());
        } else {
            session.screen().result(done.text("nodes") + ": " + state + when);
        }
        return 0;
    }
}
