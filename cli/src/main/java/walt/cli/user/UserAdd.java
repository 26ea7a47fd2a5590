package walt.cli.user;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import walt.cli.start.Session;

/** {@code walt user add}: somebody new who may use the server. */
@Command(name = "add", description = "Adds a user, who then needs a token.")
public final class UserAdd implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "NAME", description = "The user's name.")
    private String name = "";

    @Option(names = "--administrator", description = "Somebody who may change devices and users.")
    private boolean administrator;

    public UserAdd(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String role = administrator ? "administrator" : "user";
        session.api().post("/users", Map.of("name", name, "role", role));
        session.screen().result("Added the " + role + " " + name + ".");
        session.screen().problem("A token for this user: walt token create --user " + name + " LABEL");
        return 0;
    }
}
