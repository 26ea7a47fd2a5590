package walt.cli.user;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import walt.cli.api.JsonObject;
import walt.cli.start.Session;
import walt.cli.terminal.Table;

/** {@code walt user list}: who may use the server. */
@Command(name = "list", description = "Lists the users, with how many tokens and nodes they have.")
public final class UserList implements Callable<Integer> {
    private final Session session;

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    public UserList(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        JsonObject answer = session.api().get("/users", "users");
        if (json) {
            session.screen().out().println(answer.pretty());
            return 0;
        }
        Table table = new Table("NAME", "ROLE", "TOKENS", "NODES");
        answer.objects("users")
                .forEach(user ->
                        table.row(user.text("name"), user.text("role"), user.text("tokens"), user.text("nodes")));
        table.print(session.screen());
        return 0;
    }
}
