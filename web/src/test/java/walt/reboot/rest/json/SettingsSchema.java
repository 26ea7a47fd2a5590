package walt.reboot.rest.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.settings.Rule;
import walt.reboot.inventory.settings.Setting;

/** The part of the OpenAPI document that says which settings there are, made from their declaration. */
final class SettingsSchema {
    private static final JsonWriterFactory PRETTY =
            Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

    private SettingsSchema() {}

    static String document() {
        JsonObjectBuilder properties = Json.createObjectBuilder();
        for (Setting setting : Setting.values()) {
            properties.add(setting.label(), property(setting));
        }
        JsonObjectBuilder config = Json.createObjectBuilder()
                .add("type", "object")
                .add("description", "Settings by their names; null is the default.")
                .add("additionalProperties", false)
                .add("properties", properties);
        JsonObjectBuilder schemas = Json.createObjectBuilder().add(ConfigJson.SCHEMA, config);
        StringWriter text = new StringWriter();
        PRETTY.createWriter(text)
                .write(Json.createObjectBuilder()
                        .add("openapi", "3.1.0")
                        .add("components", Json.createObjectBuilder().add("schemas", schemas))
                        .build());
        return text.toString().strip() + "\n";
    }

    private static JsonObjectBuilder property(Setting setting) {
        JsonArrayBuilder values = Json.createArrayBuilder();
        values(setting).forEach(values::add);
        JsonObjectBuilder property = Json.createObjectBuilder()
                .add(
                        "description",
                        "For " + setting.audience().phrase() + ": "
                                + setting.rule().words() + ".")
                .add("anyOf", values.add(type("null")));
        addDefault(property, setting.json(setting.defaultValue()));
        return property;
    }

    private static void addDefault(JsonObjectBuilder property, @Nullable Object value) {
        if (value instanceof Boolean flag) {
            property.add("default", flag);
        } else if (value instanceof Long number) {
            property.add("default", number);
        } else if (value != null) {
            property.add("default", value.toString());
        }
    }

    private static Stream<JsonObject> values(Setting setting) {
        return switch (setting.rule()) {
            case Rule.Flag flag -> Stream.of(type("boolean"));
            case Rule.Whole whole -> Stream.of(number(whole));
            case Rule.Seconds seconds -> Stream.of(number(seconds.number()), words(List.of(seconds.word())));
            case Rule.Choice choice -> Stream.of(words(choice.options()));
            case Rule.Text text -> Stream.of(type("string"));
            case Rule.Description description -> Stream.of(type("string"));
        };
    }

    private static JsonObject type(String name) {
        return Json.createObjectBuilder().add("type", name).build();
    }

    private static JsonObject number(Rule.Whole whole) {
        return Json.createObjectBuilder(type("integer"))
                .add("minimum", whole.least())
                .add("maximum", whole.most())
                .build();
    }

    private static JsonObject words(List<String> words) {
        return Json.createObjectBuilder(type("string"))
                .add("enum", Json.createArrayBuilder(words))
                .build();
    }
}
