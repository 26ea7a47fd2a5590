package walt.reboot.devices.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import walt.reboot.inventory.settings.Setting;

/** Writes an inventory as CSV (RFC 4180, but with line feeds alone): all members, and the settings that a device has. */
final class CsvOutput {
    private CsvOutput() {}

    static String of(List<Export> devices) {
        List<Setting> settings = Stream.of(Setting.values())
                .filter(setting ->
                        devices.stream().anyMatch(device -> device.config().containsKey(setting)))
                .toList();
        StringWriter text = new StringWriter();
        try (CsvWriter lines =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            lines.writeRecord(header(settings));
            devices.forEach(device -> lines.writeRecord(line(device, settings)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static List<String> header(List<Setting> settings) {
        List<String> header = new ArrayList<>(Schema.MEMBERS);
        settings.forEach(setting -> header.add(setting.label()));
        header.add(Schema.LEFT_OUT);
        return header;
    }

    private static List<String> line(Export device, List<Setting> settings) {
        List<String> line = new ArrayList<>();
        Schema.MEMBERS.forEach(
                member -> line.add(device.members().getOrDefault(member, "").toString()));
        settings.forEach(setting -> line.add(device.config().getOrDefault(setting, "")));
        line.add(String.join(" ", device.leftOut()));
        return line;
    }
}
