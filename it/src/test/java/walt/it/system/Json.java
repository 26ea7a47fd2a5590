package walt.it.system;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON document, or a part of one. */
record Json(@Nullable Object value) {
    static Json parse(String text) {
        try {
            return new Json(JSON.std.anyFrom(text));
        } catch (IOException notJson) {
            throw new UncheckedIOException("not JSON: " + text, notJson);
        }
    }

    /** A member; the value is null where the JSON says so. */
    Json at(String member) {
        if (value instanceof Map<?, ?> map && map.containsKey(member)) {
            return new Json(map.get(member));
        }
        throw new AssertionError("no '" + member + "' in " + value);
    }

    /** Whether there is a member of that name. */
    boolean has(String member) {
        return value instanceof Map<?, ?> map && map.containsKey(member);
    }

    /** A member as text; {@code null} as the word. */
    String text(String member) {
        return String.valueOf(at(member).value());
    }

    boolean flag(String member) {
        return Boolean.TRUE.equals(at(member).value());
    }

    long number(String member) {
        return at(member).value() instanceof Number number ? number.longValue() : -1;
    }

    /** A member that is a list. */
    List<Json> list(String member) {
        return at(member).value() instanceof List<?> list
                ? list.stream().map(Json::new).toList()
                : List.of();
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
