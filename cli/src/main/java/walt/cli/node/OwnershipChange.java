package walt.cli.node;

import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import walt.cli.api.ApiProblem;
import walt.cli.api.JsonObject;
import walt.cli.exit.CommandFailed;
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
     * @param advice what to do when somebody else owns some
     */
    int make(Session session, String path, String state, String advice) {
        JsonObject done = change(session, path, advice);
        String when = done.number("changed") == 0 ? " already." : " now.";
        if (json) {
            session.screen().out().println(done.pretty());
        } else {
            session.screen().result(done.text("nodes") + ": " + state + when);
        }
        return 0;
    }

    private JsonObject change(Session session, String path, String advice) {
        try {
            return session.api().post(path, Map.of("nodes", exclusions.from(set), "force", force));
        } catch (ApiProblem problem) {
            if (!problem.isOwned()) {
                throw problem;
            }
            throw new CommandFailed(
                    problem.exitCode(), problem.text() + "\n" + advice + " An administrator can use --force.");
        }
    }
}
