package walt.reboot.devices.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import walt.reboot.inventory.settings.Setting;

/** Writes an inventory as YAML. */
final class YamlOutput {
    private YamlOutput() {}

    static String of(List<Export> devices) {
        DumpSettings style = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setWidth(1000)
                .setSchema(new YamlSchema()) // as the reader's: a text that it takes for a null is quoted
                .build();
        return new Dump(style)
                .dumpToString(Map.of(
                        Schema.DEVICES, devices.stream().map(YamlOutput::entry).toList()));
    }

    private static Map<String, Object> entry(Export device) {
        Map<String, Object> entry = new LinkedHashMap<>(device.members());
        if (!device.config().isEmpty()) {
            entry.put(Schema.CONFIG, config(device.config()));
        }
        if (!device.leftOut().isEmpty()) {
            entry.put(Schema.LEFT_OUT, device.leftOut());
        }
        return entry;
    }

    /** Numbers and true/false are written as such, texts in quotes where they need them; secrets are always texts. */
    private static Map<String, Object> config(Map<Setting, String> settings) {
        Map<String, Object> config = new LinkedHashMap<>();
        settings.forEach((setting, value) -> {
            Object json = setting.secret() ? value : setting.json(value);
            config.put(setting.label(), json == null ? value : json);
        });
        return config;
    }
}
