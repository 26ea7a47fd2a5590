package walt.cli.switches;

import java.util.ArrayList;
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

    /**
     * What is stated of each port.
     *
     * @param ports one port, or several as a range: then {@code poe=} has as many rows, or is {@code auto}
     */
    static List<Map<String, @Nullable String>> bodies(String ports, List<String> words) {
        List<String> all = PortRange.expand(ports);
        List<Map<String, @Nullable String>> bodies = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            int index = i;
            bodies.add(body(
                    all.get(i),
                    words.stream().map(word -> one(word, index, all.size())).toList()));
        }
        return bodies;
    }

    /** What the words for all ports say of one of them. */
    private static String one(String word, int index, int ports) {
        if (ports == 1 || !isOne(word) || value(word) == null) {
            return word;
        }
        if (word.startsWith(NAME)) {
            throw CommandFailed.badInput(
                    "'" + word + "' can't be the name of " + ports + " ports: name them one by one.");
        }
        List<String> rows = PortRange.expand(word);
        if (rows.size() != ports) {
            throw CommandFailed.badInput("'" + word + "' does not tell something for each of the " + ports
                    + " ports: write a range of as many rows, as in poe=1.[1-8].");
        }
        return rows.get(index);
    }

    /** What is stated of one port; {@code null} takes a statement back. */
    private static Map<String, @Nullable String> body(String port, List<String> words) {
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
