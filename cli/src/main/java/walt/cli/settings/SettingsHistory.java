package walt.cli.settings;

import java.util.List;
import walt.cli.api.JsonObject;
import walt.cli.api.Paths;
import walt.cli.exit.CommandFailed;
import walt.cli.start.Session;
import walt.cli.terminal.LocalTimes;
import walt.cli.terminal.Table;

/** Who changed which setting of a device, and when. */
final class SettingsHistory {
    static final int USUAL = 100;
    private static final int MOST = 1000;

    private final Session session;
    private final boolean json;

    SettingsHistory(Session session, boolean json) {
        this.session = session;
        this.json = json;
    }

    /** Shows the newest changes, at most so many. */
    void show(String device, int limit) {
        if (limit < 1 || limit > MOST) {
            throw CommandFailed.badInput("--limit must be 1 to " + MOST + ".");
        }
        String path = Paths.with(
                Paths.of("/devices/", device) + "/config/history",
                "limit",
                limit == USUAL ? "" : String.valueOf(limit));
        JsonObject answer = session.api().get(path, "changes");
        List<JsonObject> changes = answer.objects("changes");
        if (json) {
            session.screen().out().println(answer.pretty());
        } else if (changes.isEmpty()) {
            session.screen().problem("No setting of " + device + " was changed yet.");
        } else {
            table(changes).print(session.screen());
        }
    }

    private static Table table(List<JsonObject> changes) {
        Table table = new Table("WHEN", "WHO", "SETTING", "FROM", "TO");
        changes.forEach(change -> table.row(
                LocalTimes.text(change.text("when")),
                change.text("who"),
                change.text("setting"),
                value(change, "from"),
                value(change, "to")));
        return table;
    }

    private static String value(JsonObject change, String member) {
        return change.text(member).isEmpty() ? "(default)" : change.text(member);
    }
}
