package walt.cli.settings;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import walt.cli.api.JsonObject;
import walt.cli.api.Paths;
import walt.cli.start.Session;

/** The settings of a set of devices: looking at them and changing them. */
final class Settings {
    private static final String PATH = "/config";

    private final Session session;

    Settings(Session session) {
        this.session = session;
    }

    JsonObject ask(String set) {
        return session.api().get(Paths.with(PATH, "devices", set), "devices");
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

    void change(String set, Map<String, @Nullable String> values, boolean json) {
        JsonObject done = session.api().patch(PATH, Map.of("devices", set, "settings", values));
        if (json) {
            session.screen().out().println(done.pretty());
            return;
        }
        session.screen()
                .result(done.flag("rebootNeeded") ? "Done. Reboot node(s) to see new settings in effect." : "Done.");
    }
}
