package walt.reboot.inventory;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is told of a device when it is added or imported; {@code settings} by their names, as the user wrote them. */
public record NewDevice(
        DeviceName name,
        DeviceType type,
        @Nullable MacAddress mac,
        @Nullable IpAddress ip,
        @Nullable String model,
        boolean virtual,
        @Nullable String vmHost,
        @Nullable String owner,
        Map<String, String> settings) {
    public NewDevice {
        settings = Map.copyOf(settings);
        if (model != null && (model.isBlank() || model.length() > 100)) {
            throw new BadInput("model", "A model has 1 to 100 characters.");
        }
    }
}
