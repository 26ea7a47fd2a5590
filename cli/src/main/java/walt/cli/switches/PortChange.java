package walt.cli.switches;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import walt.cli.exit.CommandFailed;

/** What an operator states of a port: the words {@code name=TEXT} and {@code poe=ROW} as the API takes them. */
final class PortChange {
    private static final String NAME = "name=";
    private static final String POE = "poe=";
    private static final String AUTO = "auto";

    private PortChange() {}

    static boolean isOne(String word) {
        return word.startsWith(NAME) || word.startsWith(POE);
    }

    /** The request's body; {@code null} takes a statement back. */
    static Map<String, @Nullable String> body(String port, List<String> words) {
        Map<String, @Nullable String> body = new LinkedHashMap<>();
        body.put("port", port);
        for (String word : words) {
            if (!isOne(word)) {
                throw CommandFailed.badInput("'" + word + "' should be name=TEXT, poe=GROUP.PORT or poe=auto.");
            }
            String member = word.startsWith(NAME) ? "label" : "poe";
            if (body.containsKey(member)) {
                throw CommandFailed.badInput("'" + word + "' is given beside another one of its kind.");
            }
            body.put(member, value(word));
        }
        return body;
    }

    private static @Nullable String value(String word) {
        String value = word.substring(word.indexOf('=') + 1);
        return value.isEmpty() || word.equals(POE + AUTO) ? null : value;
    }
}
