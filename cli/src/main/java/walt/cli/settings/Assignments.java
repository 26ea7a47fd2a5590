package walt.cli.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import walt.cli.exit.CommandFailed;
import walt.cli.terminal.Screen;

/** The {@code NAME=VALUE} words of a command line. */
final class Assignments {
    private final Secrets secrets;
    private final Map<String, String> values = new LinkedHashMap<>();

    Assignments(Screen screen, List<String> words) {
        this.secrets = new Secrets(screen);
        words.forEach(this::add);
    }

    private void add(String word) {
        int equals = word.indexOf('=');
        if (equals < 1) {
            throw CommandFailed.badInput("'" + word + "' should be NAME=VALUE.");
        }
        if (values.put(word.substring(0, equals), word.substring(equals + 1)) != null) {
            throw CommandFailed.badInput("The setting " + word.substring(0, equals) + " is given twice.");
        }
    }

    /** The settings and their new values, {@code null} for the default; secrets are asked for now. */
    Map<String, @Nullable String> resolved() {
        Map<String, @Nullable String> resolved = new LinkedHashMap<>();
        values.forEach((name, value) -> resolved.put(name, value.isEmpty() ? null : secrets.resolve(name, value)));
        return resolved;
    }
}
