package walt.reboot.rest.json;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonConfig;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.Printable;

/** The JSON object of a request, read member by member, so that each fault has an answer that names its member. */
public final class Body {
    /** They refuse a member that is there twice. */
    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private final JsonObject object;
    private final Set<String> read = new HashSet<>();

    private Body(JsonObject object) {
        this.object = object;
    }

    /** @throws BadInput when it is not one JSON object */
    public static Body parse(InputStream in) throws IOException {
        return new Body(object(Utf8.text(in.readAllBytes()))); // BodyFilter has seen to its size
    }

    private static JsonObject object(String text) {
        JsonValue value = value(text);
        if (value instanceof JsonObject object) {
            return object;
        }
        throw new BadInput("body", "The body must be a JSON object.");
    }

    private static JsonValue value(String text) {
        try (JsonReader reader = READERS.createReader(new StringReader(text));
                JsonParser whole = Json.createParser(new StringReader(text))) {
            JsonValue value = reader.readValue();
            // numbers are looked at no sooner: one with too many digits is found here
            var unused = value.toString();
            while (whole.hasNext()) {
                whole.next(); // the reader does not look at what follows the value
            }
            return value;
        } catch (RuntimeException malformed) { // too deep nesting and too long numbers are no JsonException
            throw new BadInput(
                    "body", "The body is not valid JSON: " + Printable.of(String.valueOf(malformed.getMessage())));
        }
    }

    /** Whether the member is there, be it null. */
    public boolean has(String member) {
        return object.containsKey(member);
    }

    /** A member that must be there. */
    public String need(String member) {
        String value = text(member);
        if (value == null) {
            throw new BadInput(member, "'" + member + "' is missing.");
        }
        return value;
    }

    public @Nullable String text(String member) {
        JsonValue value = take(member);
        if (value == null) {
            return null;
        }
        if (value instanceof JsonString string) {
            return string.getString();
        }
        throw new BadInput(member, "'" + member + "' must be a string.");
    }

    /** The text; empty for a member that is {@code null}, null for one that is left out. */
    public @Nullable String textOrCleared(String member) {
        String value = text(member);
        return value == null && object.containsKey(member) ? "" : value;
    }

    public String text(String member, String otherwise) {
        String value = text(member);
        return value == null ? otherwise : value;
    }

    public boolean flag(String member, boolean otherwise) {
        JsonValue value = take(member);
        if (value == null) {
            return otherwise;
        }
        return switch (value.getValueType()) {
            case TRUE -> true;
            case FALSE -> false;
            default -> throw new BadInput(member, "'" + member + "' must be true or false.");
        };
    }

    public int number(String member, int least, int most, int otherwise) {
        JsonValue value = take(member);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof JsonNumber number
                && number.isIntegral()
                && number.bigIntegerValue().bitLength() < 31
                && number.intValue() >= least
                && number.intValue() <= most) {
            return number.intValue();
        }
        throw new BadInput(member, "'" + member + "' must be a whole number from " + least + " to " + most + ".");
    }

    /** A member that is an object, or this object itself when {@code member} is null: values as text, null stays null. */
    public Map<String, @Nullable String> values(@Nullable String member) {
        JsonValue value = member == null ? object : take(member);
        if (!(value instanceof JsonObject values)) {
            throw new BadInput(String.valueOf(member), "'" + member + "' must be an object of names and values.");
        }
        Map<String, @Nullable String> result = new LinkedHashMap<>();
        values.forEach((name, each) -> result.put(name, scalar(name, each)));
        return result;
    }

    /** A member that is a list of objects: one at least, and so many at most. */
    List<Body> objects(String member, int most) {
        if (!(take(member) instanceof JsonArray list) || !list.stream().allMatch(JsonObject.class::isInstance)) {
            throw new BadInput(member, "'" + member + "' must be a list of objects.");
        }
        if (list.isEmpty() || list.size() > most) {
            throw new BadInput(member, "'" + member + "' has " + list.size() + " entries: give it 1 to " + most + ".");
        }
        return list.getValuesAs(JsonObject.class).stream().map(Body::new).toList();
    }

    /** @throws BadInput when the object has a member that nobody has asked for */
    public void end() {
        Set<String> unknown = new TreeSet<>(object.keySet());
        unknown.removeAll(read);
        if (!unknown.isEmpty()) {
            String name = Printable.of(unknown.iterator().next());
            throw new BadInput(name, "'" + name + "' is not a member of this request.");
        }
    }

    private @Nullable JsonValue take(String member) {
        read.add(member);
        JsonValue value = object.get(member);
        return value == null || value.getValueType() == JsonValue.ValueType.NULL ? null : value;
    }

    private static @Nullable String scalar(String name, JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> ((JsonString) value).getString();
            case NUMBER, TRUE, FALSE -> value.toString();
            case NULL -> null;
            case ARRAY, OBJECT -> throw new BadInput(name, "'" + Printable.of(name) + "' must be a single value.");
        };
    }
}
