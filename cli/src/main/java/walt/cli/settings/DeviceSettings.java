package walt.cli.settings;

import java.util.Map;
import walt.cli.api.JsonObject;

/** The settings of one device. */
record DeviceSettings(String name, String type, JsonObject config) {

    static DeviceSettings of(JsonObject json) {
        JsonObject config = json.object("config").orElse(new JsonObject(Map.of()));
        return new DeviceSettings(json.text("name"), json.text("type"), config);
    }

    /** What two devices have in common when they can be shown together. */
    Shared shared() {
        return new Shared(type, config);
    }

    /** A type of device and its settings. */
    record Shared(String type, JsonObject config) {}
}
