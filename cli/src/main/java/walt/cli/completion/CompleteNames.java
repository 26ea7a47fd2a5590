package walt.cli.completion;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import walt.cli.api.JsonObject;
import walt.cli.exit.CommandFailed;
import walt.cli.start.Session;

/** {@code walt complete-names}: names for the completion script, one on each line. */
@Command(name = "complete-names", hidden = true)
public final class CompleteNames implements Callable<Integer> {
    /** A shell that completes with these must not find anything in them to expand. */
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private final Session session;

    @Parameters(paramLabel = "nodes|switches|devices|settings", description = "Which names.")
    private String kind = "";

    public CompleteNames(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        names().stream()
                .map(named -> named.text("name"))
                .filter(name -> HARMLESS.matcher(name).matches())
                .forEach(session.screen()::result);
        return 0;
    }

    private List<JsonObject> names() {
        return switch (kind) {
            case "nodes" -> devices("/devices?set=all-nodes");
            case "switches" -> devices("/devices?set=all-switches");
            case "devices" -> devices("/devices");
            case "settings" -> session.api().get("/settings").objects("settings");
            default -> throw CommandFailed.badInput("There are no names of '" + kind + "'.");
        };
    }

    private List<JsonObject> devices(String path) {
        return session.api().get(path).objects("devices");
    }
}
