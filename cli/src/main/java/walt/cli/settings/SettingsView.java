package walt.cli.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import walt.cli.sets.Folding;
import walt.cli.terminal.Paragraphs;
import walt.cli.terminal.PlainText;

/** Settings for people: devices with the same configuration are shown together. */
final class SettingsView {
    private SettingsView() {}

    static List<String> lines(List<DeviceSettings> devices, int width) {
        Map<DeviceSettings.Shared, List<String>> groups = devices.stream()
                .collect(Collectors.groupingBy(
                        DeviceSettings::shared,
                        LinkedHashMap::new,
                        Collectors.mapping(DeviceSettings::name, Collectors.toList())));
        List<String> lines = new ArrayList<>();
        groups.forEach((shared, names) -> {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            String heading = PlainText.line(Folding.fold(names) + " (" + shared.type() + "):");
            lines.addAll(Paragraphs.fill(heading, width));
            lines.addAll(settings(shared.config().members()));
        });
        return lines;
    }

    private static List<String> settings(Map<String, Object> config) {
        if (config.isEmpty()) {
            return List.of("  no settings");
        }
        int widest = config.keySet().stream().mapToInt(String::length).max().orElse(0);
        return config.entrySet().stream()
                .map(setting -> "  " + setting.getKey()
                        + " ".repeat(widest - setting.getKey().length()) + "  " + value(setting.getValue()))
                .toList();
    }

    // JSON's null is possible here, whatever the type says.
    private static String value(@Nullable Object value) {
        return value == null ? "(not set)" : String.valueOf(value);
    }
}
