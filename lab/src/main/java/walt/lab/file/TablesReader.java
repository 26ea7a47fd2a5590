package walt.lab.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import walt.lab.family.Family;
import walt.lab.family.PowerMode;
import walt.lab.layout.Layout;
import walt.lab.recording.RecordedLayout;
import walt.lab.recording.Recording;
import walt.lab.recording.RecordingFiles;

/** Reads what the tables of a switch tell: how it is made, or which recording it plays. */
final class TablesReader {

    private static final int PORTS = 24;
    private static final int UPLINKS = 2;
    private static final List<String> MADE =
            List.of("family", "ports", "uplinks", "numbering", "modes", "budget", "hello");

    private final Section section;

    TablesReader(Section section) {
        this.section = section;
    }

    SwitchTables read(RecordingFiles files) {
        if (!section.keys().contains("recording")) {
            section.refuse(List.of("feeds"), "is for switches with a recording");
            return made();
        }
        section.refuse(MADE, "does not fit a recording, which tells that itself");
        return played(section.at("recording", () -> files.read(section.text("recording"))));
    }

    private SwitchTables played(Recording recording) {
        Map<String, String> feeds = section.section("feeds").settings();
        return section.at("feeds", () -> {
            Family family = recording.family().orElse(Family.RFC3621);
            Layout layout = new RecordedLayout(recording, family, unfolded(feeds)).read();
            return new SwitchTables(family, layout, recording);
        });
    }

    private SwitchTables made() {
        Family family = section.value("family", Family.RFC3621, Family::spelled);
        Numbering numbering = numbering(section.section("numbering"));
        int ports = section.value("ports", PORTS, SwitchReader::number);
        int uplinks = section.value("uplinks", UPLINKS, SwitchReader::number);
        if (family != Family.CISCO) {
            section.refuse(List.of("modes"), "is for the family cisco");
        }
        Map<String, String> modes = section.section("modes").settings();
        return section.at("modes", () -> {
            Layout layout = numbering.layout(ports, uplinks, modes(modes));
            return new SwitchTables(family, layout, null);
        });
    }

    private static Numbering numbering(Section section) {
        Numbering plain = Numbering.PLAIN;
        int firstIfIndex = section.value("if-index", plain.firstIfIndex(), Integer::valueOf);
        Numbering numbering = new Numbering(
                section.value("group", plain.poeGroup(), Integer::valueOf),
                section.value("row", plain.firstPoeRow(), Integer::valueOf),
                firstIfIndex,
                section.value("lldp-port", firstIfIndex, Integer::valueOf),
                section.value("before", plain.firstPosition(), SwitchReader::number),
                section.value("name", plain.ifName(), text -> text));
        section.refuseUnknown();
        return numbering;
    }

    private static Map<String, PowerMode> modes(Map<String, String> spelled) {
        Map<String, PowerMode> modes = new LinkedHashMap<>();
        unfolded(spelled).forEach((port, mode) -> modes.put(port, PowerMode.spelled(mode)));
        return modes;
    }

    /** Ranges of ports, each with as many values or with one for all. */
    private static Map<String, String> unfolded(Map<String, String> ranges) {
        Map<String, String> single = new LinkedHashMap<>();
        ranges.forEach((range, value) -> {
            List<String> ports = NameRange.unfold(range);
            List<String> values = NameRange.unfold(value);
            if (values.size() != 1 && values.size() != ports.size()) {
                throw new IllegalArgumentException(
                        range + " are " + ports.size() + " ports, " + value + " are " + values.size() + ".");
            }
            for (int i = 0; i < ports.size(); i++) {
                single.put(ports.get(i), values.get(values.size() == 1 ? 0 : i));
            }
        });
        return single;
    }
}
