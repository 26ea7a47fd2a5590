package walt.cli.token;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import walt.cli.api.JsonObject;
import walt.cli.start.Session;

/** {@code walt token create}: a new token, shown this one time. */
@Command(name = "create", description = "Makes a token and prints it, this one time.")
public final class TokenCreate implements Callable<Integer> {
    private final Session session;

    @Parameters(
            arity = "0..1",
            paramLabel = "LABEL",
            description = "What it is for, such as laptop: to know it again in the list.")
    private String label = "";

    @Option(names = "--user", paramLabel = "NAME", description = "Whose it will be; yours by default.")
    private String user = "";

    @Option(names = "--json", description = "Prints one JSON document, with the token in it.")
    private boolean json;

    public TokenCreate(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Map<String, Object> body = new LinkedHashMap<>();
        if (!user.isEmpty()) {
            body.put("user", user);
        }
        if (!label.isEmpty()) {
            body.put("label", label);
        }
        JsonObject created = session.api().post("/tokens", body);
        if (json) {
            session.screen().out().println(created.pretty());
        } else {
            session.screen().result(created.text("token"));
        }
        session.screen()
                .problem("Keep it now: it is not shown again. Who has it gives it as WALT_TOKEN, or in a file that only"
                        + " they can read, named by WALT_TOKEN_FILE.");
        return 0;
    }
}
