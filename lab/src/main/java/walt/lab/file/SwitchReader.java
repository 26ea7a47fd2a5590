package walt.lab.file;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import walt.lab.fault.Faults;
import walt.lab.fault.Target;
import walt.lab.recording.RecordingFiles;
import walt.lab.time.Span;

/** Reads one switch of a lab file. */
final class SwitchReader {

    private static final int MOST_PORTS = 1000;
    private static final int LEAST_PASSPHRASE = 8;
    private static final int WATTS_PER_PORT = 15;
    private static final Duration HELLO = Duration.ofSeconds(5);

    private SwitchReader() {}

    static SwitchSpec read(LabFileReader.Entry entry, String mac, String ip, RecordingFiles files) {
        Section section = entry.section();
        SwitchTables tables = new TablesReader(section).read(files);
        SwitchSpec spec = new SwitchSpec(
                entry.name(),
                mac,
                ip,
                section.value("model", model(tables), text -> text),
                tables,
                agent(section),
                section.value("power", Span.parse("1-2"), Span::parse),
                section.value("budget", tables.layout().ports().size() * WATTS_PER_PORT, Integer::valueOf),
                section.value("hello", HELLO, text -> Span.parse(text).max()),
                section.list("faults", Faults.NONE, texts -> Faults.parse(texts, Target.SWITCH)),
                portFaults(section.section("port-faults")),
                section.section("config").settings());
        section.refuseUnknown();
        spec.portFaults().keySet().forEach(port -> checkPort(spec, port, section));
        return spec;
    }

    private static String model(SwitchTables tables) {
        return tables.recording().isPresent()
                ? "recorded switch"
                : tables.family().model();
    }

    private static void checkPort(SwitchSpec spec, String port, Section section) {
        if (!spec.has(PortRef.parse(spec.name() + "/" + port))) {
            throw new LabFileException(section.line(), "There is no port " + spec.name() + "/" + port + ".");
        }
    }

    private static AgentSpec agent(Section section) {
        Section community = section.section("community");
        AgentSpec agent = new AgentSpec(
                community.value("read", "lab-read", text -> text),
                community.value("write", "lab-write", text -> text),
                community.value("refuses-aloud", false, NodeReader::truth),
                user(section.section("user")),
                section.value(
                        "delay", Duration.ofMillis(20), text -> Span.parse(text).max()));
        community.refuseUnknown();
        return agent;
    }

    private static AgentSpec.User user(Section section) {
        AgentSpec.User user = new AgentSpec.User(
                section.value("name", "lab", text -> text),
                section.value("auth", "lab-authentication", SwitchReader::passphrase),
                section.value("privacy", "lab-privacy", SwitchReader::passphrase));
        section.refuseUnknown();
        return user;
    }

    private static String passphrase(String text) {
        if (text.length() < LEAST_PASSPHRASE) {
            throw new IllegalArgumentException("A passphrase has 8 characters at least.");
        }
        return text;
    }

    private static Map<String, Faults> portFaults(Section section) {
        Map<String, Faults> faults = new LinkedHashMap<>();
        for (String port : section.keys()) {
            faults.put(port, section.list(port, Faults.NONE, texts -> Faults.parse(texts, Target.PORT)));
        }
        return faults;
    }

    static int number(String text) {
        int number = Integer.parseInt(text);
        if (number < 0 || number > MOST_PORTS) {
            throw new IllegalArgumentException("A number from 0 to 1000 is expected, not " + text + ".");
        }
        return number;
    }
}
