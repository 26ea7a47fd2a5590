package walt.cli.settings;

import java.util.List;
import java.util.Map;
import walt.cli.api.JsonObject;
import walt.cli.api.Paths;
import walt.cli.start.Session;

/** What {@code walt node config} and {@code walt device config} have in common: looking at settings and changing them. */
final class SettingsChange {
    private static final String PATH = "/config";

    private final Session session;

    SettingsChange(Session session) {
        this.session = session;
    }

    JsonObject ask(String set) {
        return session.api().get(Paths.with(PATH, "devices", set));
    }

    static List<DeviceSettings> devices(JsonObject answer) {
        return answer.objects("devices").stream().map(DeviceSettings::of).toList();
    }

    void show(JsonObject answer, boolean json) {
        if (json) {
            session.screen().out().println(answer.pretty());
            return;
        }
        SettingsView.lines(devices(answer), session.screen().terminal().columns())
                .forEach(session.screen()::result);
    }

    void change(String set, List<String> words) {
        Map<String, String> settings = new Assignments(session.screen()).read(words);
        JsonObject done = session.api().patch(PATH, Map.of("devices", set, "settings", settings));
        session.screen()
                .result(done.flag("rebootNeeded") ? "Done. Reboot node(s) to see new settings in effect." : "Done.");
    }
}
