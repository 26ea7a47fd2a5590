package walt.lab.log;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The power of a switch port changed.
 *
 * @param port row of the PoE table, {@code group.port}
 * @param power {@code off}, {@code on} (enabled), {@code delivering}, {@code lost} (enabled, and the switch is down)
 * @param cause what made it change, such as {@code SET} or {@code detected}
 */
public record PortChange(Instant time, String device, String port, String power, String cause) implements LabEvent {

    @Override
    public Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("event", "power");
        fields.put("port", port);
        fields.put("power", power);
        fields.put("cause", cause);
        return fields;
    }
}
