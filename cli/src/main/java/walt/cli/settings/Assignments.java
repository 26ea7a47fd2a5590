package walt.cli.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import walt.cli.exit.CommandFailed;
import walt.cli.terminal.Screen;

/** The {@code NAME=VALUE} words of a command line. */
final class Assignments {
    private final Secrets secrets;

    Assignments(Screen screen) {
        this.secrets = new Secrets(screen);
    }

    /** The settings and their new values; wrong words are found before any secret is asked for. */
    Map<String, String> read(List<String> words) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals < 1) {
                throw CommandFailed.badInput("'" + word + "' should be NAME=VALUE.");
            }
            if (settings.put(word.substring(0, equals), word.substring(equals + 1)) != null) {
                throw CommandFailed.badInput("The setting " + word.substring(0, equals) + " is given twice.");
            }
        }
        settings.replaceAll(secrets::resolve);
        return settings;
    }
}
