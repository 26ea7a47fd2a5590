package walt.cli.user;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import walt.cli.api.Paths;
import walt.cli.start.Session;

/** {@code walt user remove}: a user and his tokens go. */
@Command(name = "remove", description = "Removes a user and his tokens, which stop working at once.")
public final class UserRemove implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "NAME", description = "The user's name.")
    private String name = "";

    @Option(names = "--force", description = "Also a user who owns nodes: they become free.")
    private boolean force;

    public UserRemove(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.api().delete(Paths.with(Paths.of("/users/", name), "force", force ? "true" : ""));
        session.screen().result("Removed the user " + name + ".");
        return 0;
    }
}
