package walt.cli.settings;

import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import walt.cli.api.JsonObject;
import walt.cli.exit.CommandFailed;
import walt.cli.sets.Exclusions;
import walt.cli.start.Session;

/** What {@code walt node config} and {@code walt device config} have in common. */
final class SettingsRequest {
    @Mixin
    private final Exclusions exclusions = new Exclusions();

    @Option(names = "--history", description = "Shows who changed what and when, of one device.")
    private boolean history;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many changes; 100 by default.")
    private int limit = SettingsHistory.USUAL;

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    int carryOut(Session session, String set, List<String> assignments, boolean nodesOnly) {
        if (history) {
            return history(session, set, assignments);
        }
        String wanted = exclusions.from(set);
        Settings settings = new Settings(session);
        if (assignments.isEmpty()) {
            settings.show(checked(settings.ask(wanted), nodesOnly), json);
        } else {
            Assignments values = new Assignments(session.screen(), assignments);
            if (nodesOnly) {
                checked(settings.ask(wanted), true);
            }
            settings.change(wanted, values.resolved(), json);
        }
        return 0;
    }

    private int history(Session session, String name, List<String> assignments) {
        if (!assignments.isEmpty()) {
            throw CommandFailed.badInput("--history only looks: leave out " + assignments.getFirst() + ".");
        }
        new SettingsHistory(session, json).show(name, limit);
        return 0;
    }

    private static JsonObject checked(JsonObject answer, boolean nodesOnly) {
        for (DeviceSettings device : Settings.devices(answer)) {
            if (nodesOnly && !device.type().equals("node")) {
                String article = device.type().equals("unknown") ? "an " : "a ";
                throw CommandFailed.badInput(device.name() + " is not a node, it is " + article + device.type() + ".");
            }
        }
        return answer;
    }
}
