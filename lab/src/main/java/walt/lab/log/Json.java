package walt.lab.log;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Writes maps, lists, numbers, booleans, texts and nulls as JSON on one line. */
public final class Json {

    private Json() {}

    /** The value as JSON; objects of other types are written as texts. */
    public static String write(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> quoted(String.valueOf(entry.getKey())) + ":" + write(entry.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            case Iterable<?> items ->
                StreamSupport.stream(items.spliterator(), false)
                        .map(Json::write)
                        .collect(Collectors.joining(",", "[", "]"));
            default -> quoted(value.toString());
        };
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        text.chars().forEach(character -> append(out, (char) character));
        return out.append('"').toString();
    }

    private static void append(StringBuilder out, char character) {
        switch (character) {
            case '"', '\\' -> out.append('\\').append(character);
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (character < ' ' || character > '~') {
                    out.append(String.format("\\u%04x", (int) character));
                } else {
                    out.append(character);
                }
            }
        }
    }
}
