package walt.reboot.rest.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.settings.Setting;

/** The settings of a device as the API shows them: those that concern it, by name, secrets masked. */
public final class ConfigJson {
    /** The name of its schema in the OpenAPI document: generated from the settings into {@code META-INF/openapi.json}. */
    public static final String SCHEMA = "DeviceConfig";

    private ConfigJson() {}

    public static Map<String, @Nullable Object> of(Device device) {
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        for (Setting setting : Setting.values()) {
            if (setting.concerns(device) && !setting.action()) {
                result.put(setting.label(), setting.json(device.setting(setting)));
            }
        }
        return result;
    }

    /** The settings of one of several devices. */
    public record Named(
            String name, String type, @Schema(ref = SCHEMA) Map<String, @Nullable Object> config) {

        public static Named of(Device device) {
            return new Named(device.name().value(), device.type().label(), ConfigJson.of(device));
        }
    }
}
