package walt.reboot.inventory;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.history.SettingChange.Author;

/**
 * A command that changes settings, of all of its devices or of none.
 *
 * @param values by the settings' names, as the user wrote them; null returns a setting to its default
 * @param version the version of its only device that the change was made for; null: whichever it has
 */
public record SettingsChange(
        List<DeviceName> devices,
        Map<String, @Nullable String> values,
        Author author,
        @Nullable Long version) {
    public SettingsChange {
        devices = List.copyOf(devices);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Without the values, among which are secrets. */
    @Override
    public String toString() {
        return "SettingsChange[" + devices + ": " + values.keySet() + "]";
    }
}
