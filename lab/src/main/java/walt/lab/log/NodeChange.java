package walt.lab.log;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A node changed its state.
 *
 * @param state {@code off}, {@code stopping}, {@code down}, {@code booting}, {@code up}, {@code hung-at-boot}
 * @param cause what made it change
 * @param boots how many times it has booted
 * @param bootId the present boot's id; changes with each boot
 */
public record NodeChange(Instant time, String device, String state, String cause, int boots, String bootId)
        implements LabEvent {

    @Override
    public Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("event", "node");
        fields.put("state", state);
        fields.put("cause", cause);
        fields.put("boots", boots);
        fields.put("bootId", bootId);
        return fields;
    }
}
