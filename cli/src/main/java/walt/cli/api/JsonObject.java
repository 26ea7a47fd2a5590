package walt.cli.api;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An object of JSON as it came; missing members, {@code null} and values of another type read as empty. */
public record JsonObject(Map<String, Object> members) {

    /**
     * Reads one object.
     *
     * @throws IOException when the text is not a JSON object
     */
    public static JsonObject parse(String text) throws IOException {
        if (JSON.std.anyFrom(text) instanceof Map<?, ?> map) {
            return of(map);
        }
        throw new IOException("Not a JSON object");
    }

    // JSON's names are texts, so this is safe for whatever the parser returns.
    @SuppressWarnings("unchecked")
    private static JsonObject of(Map<?, ?> map) {
        return new JsonObject((Map<String, Object>) map);
    }

    /** A value as JSON text on one line, UTF-8 and without any raw control character. */
    public static String write(Object value) {
        try {
            return escapeControls(
                    JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES).asString(value));
        } catch (IOException e) {
            throw new IllegalArgumentException("Cannot be written as JSON", e);
        }
    }

    /** This object as JSON text, indented for people. */
    public String pretty() {
        try {
            return escapeControls(JSON.std
                    .with(JSON.Feature.PRETTY_PRINT_OUTPUT, JSON.Feature.WRITE_NULL_PROPERTIES)
                    .asString(members));
        } catch (IOException e) {
            throw new IllegalStateException("JSON that was read cannot be written", e);
        }
    }

    // JSON allows these raw, but a terminal acts on them; inside a string the escape means the same.
    private static String escapeControls(String json) {
        if (json.chars().noneMatch(JsonObject::isLateControl)) {
            return json;
        }
        StringBuilder safe = new StringBuilder();
        json.chars().forEach(c -> {
            if (isLateControl(c)) {
                safe.append("\\u00").append(Integer.toHexString(c));
            } else {
                safe.append((char) c);
            }
        });
        return safe.toString();
    }

    private static boolean isLateControl(int c) {
        return c >= 0x7f && c <= 0x9f;
    }

    /** A member as text: numbers and booleans too, an empty text when there is none. */
    public String text(String name) {
        Object value = members.get(name);
        return value == null ? "" : String.valueOf(value);
    }

    /** A member as a number, 0 when it is none. */
    public long number(String name) {
        return members.get(name) instanceof Number number ? number.longValue() : 0;
    }

    /** True when the member is {@code true}. */
    public boolean flag(String name) {
        return Boolean.TRUE.equals(members.get(name));
    }

    /** A member that is an object itself. */
    public Optional<JsonObject> object(String name) {
        return members.get(name) instanceof Map<?, ?> map ? Optional.of(of(map)) : Optional.empty();
    }

    /** The objects of a member that is a list. */
    public List<JsonObject> objects(String name) {
        List<JsonObject> objects = new ArrayList<>();
        for (Object element : list(name)) {
            if (element instanceof Map<?, ?> map) {
                objects.add(of(map));
            }
        }
        return objects;
    }

    /** The elements, as texts, of a member that is a list. */
    public List<String> texts(String name) {
        return list(name).stream().map(String::valueOf).toList();
    }

    private List<?> list(String name) {
        return members.get(name) instanceof List<?> list ? list : List.of();
    }
}
