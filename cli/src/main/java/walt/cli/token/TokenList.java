package walt.cli.token;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import walt.cli.api.JsonObject;
import walt.cli.api.Paths;
import walt.cli.start.Session;
import walt.cli.terminal.LocalTimes;
import walt.cli.terminal.Table;

/** {@code walt token list}: which tokens there are, without the tokens themselves. */
@Command(name = "list", description = "Lists tokens: yours, or for an administrator everybody's.")
public final class TokenList implements Callable<Integer> {
    private final Session session;

    @Option(names = "--user", paramLabel = "NAME", description = "Only those of this user.")
    private String user = "";

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    public TokenList(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        JsonObject answer = session.api().get(Paths.with("/tokens", "user", user), "tokens");
        List<JsonObject> tokens = answer.objects("tokens");
        if (json) {
            session.screen().out().println(answer.pretty());
        } else if (tokens.isEmpty()) {
            session.screen().problem("No tokens. Make one: walt token create LABEL");
        } else {
            table(tokens).print(session.screen());
        }
        return 0;
    }

    private static Table table(List<JsonObject> tokens) {
        Table table = new Table("ID", "USER", "LABEL", "CREATED");
        tokens.forEach(token -> table.row(
                token.text("id"), token.text("user"), token.text("label"), LocalTimes.text(token.text("created"))));
        return table;
    }
}
