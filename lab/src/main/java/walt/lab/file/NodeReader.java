package walt.lab.file;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import walt.lab.fault.Faults;
import walt.lab.fault.Target;
import walt.lab.time.Span;

/** Reads the nodes of a lab file; times, style and lost acknowledgements have defaults at its top. */
final class NodeReader {

    private static final double PERCENT = 100;
    private static final int WATTS = 4;

    private final NodeTimes times;
    private final NodeStyle style;
    private final double lostAcks;

    NodeReader(Section root) {
        this.times = times(root.section("times"), NodeTimes.MEASURED);
        this.style = root.value("style", NodeStyle.REALISTIC, NodeReader::style);
        this.lostAcks = root.value("lost-acks", 0.0, NodeReader::percentage);
    }

    NodeSpec read(LabFileReader.Entry entry, String mac, String ip) {
        Section section = entry.section();
        NodeSpec spec = new NodeSpec(
                entry.name(),
                mac,
                ip,
                section.value("model", "rpi-4-b", text -> text),
                port(entry),
                section.value("port-in-inventory", true, NodeReader::truth),
                section.value("power", "poe", NodeReader::power).equals("poe"),
                section.value("watts", WATTS, Integer::valueOf),
                section.value("lldp", true, NodeReader::truth),
                section.value("hook", false, NodeReader::truth),
                section.value("lost-acks", lostAcks, NodeReader::percentage),
                section.value("style", style, NodeReader::style),
                times(section.section("times"), times),
                section.list("faults", Faults.NONE, texts -> Faults.parse(texts, Target.NODE)),
                section.section("config").settings());
        section.refuseUnknown();
        return spec;
    }

    private static @Nullable PortRef port(LabFileReader.Entry entry) {
        List<String> ports = entry.section().value("port", List.of(), NameRange::unfold);
        if (ports.isEmpty()) {
            return null;
        }
        if (ports.size() != entry.size()) {
            throw new LabFileException(
                    entry.section().line(), "There are " + entry.size() + " nodes and " + ports.size() + " ports.");
        }
        return entry.section()
                .value("port", Optional.<PortRef>empty(), text -> Optional.of(PortRef.parse(ports.get(entry.index()))))
                .orElse(null);
    }

    private static NodeTimes times(Section section, NodeTimes fallback) {
        NodeTimes times = new NodeTimes(
                section.value("shutdown", fallback.shutdown(), Span::parse),
                section.value("down", fallback.down(), Span::parse),
                section.value("boot", fallback.boot(), Span::parse),
                section.value("relisten", fallback.relisten(), Span::parse),
                section.value("abandoned", fallback.abandoned(), Span::parse),
                section.value(
                        "silence", fallback.silence(), text -> Span.parse(text).max()));
        section.refuseUnknown();
        return times;
    }

    private static NodeStyle style(String text) {
        return switch (text) {
            case "realistic" -> NodeStyle.REALISTIC;
            case "simple" -> NodeStyle.SIMPLE;
            default -> throw new IllegalArgumentException("A style is 'realistic' or 'simple', not '" + text + "'.");
        };
    }

    private static String power(String text) {
        if (!text.equals("poe") && !text.equals("own")) {
            throw new IllegalArgumentException("Power is 'poe' or 'own', not '" + text + "'.");
        }
        return text;
    }

    static boolean truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("'true' or 'false' is expected, not '" + text + "'.");
        };
    }

    private static double percentage(String text) {
        double value = Double.parseDouble(text);
        if (!(value >= 0 && value <= PERCENT)) {
            throw new IllegalArgumentException("A percentage from 0 to 100 is expected, not '" + text + "'.");
        }
        return value;
    }
}
