package walt.lab.file;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import walt.lab.fault.Faults;
import walt.lab.fault.Target;
import walt.lab.time.Span;

/** Reads one switch of a lab file. */
final class SwitchReader {

    private static final int PORTS = 24;
    private static final int UPLINKS = 2;
    private static final int MOST_PORTS = 1000;
    private static final int LEAST_PASSPHRASE = 8;
    private static final int WATTS_PER_PORT = 15;
    private static final Duration HELLO = Duration.ofSeconds(5);

    private SwitchReader() {}

    static SwitchSpec read(LabFileReader.Entry entry, String mac, String ip) {
        Section section = entry.section();
        int ports = section.value("ports", PORTS, SwitchReader::number);
        SwitchSpec spec = new SwitchSpec(
                entry.name(),
                mac,
                ip,
                section.value("model", "RFC 3621 switch", text -> text),
                ports,
                section.value("uplinks", UPLINKS, SwitchReader::number),
                numbering(section.section("numbering")),
                agent(section),
                section.value("power", Span.parse("1-2"), Span::parse),
                section.value("budget", ports * WATTS_PER_PORT, Integer::valueOf),
                section.value("hello", HELLO, text -> Span.parse(text).max()),
                section.list("faults", Faults.NONE, texts -> Faults.parse(texts, Target.SWITCH)),
                portFaults(section.section("port-faults")),
                section.section("config").settings());
        section.refuseUnknown();
        spec.portFaults().keySet().forEach(port -> checkPort(spec, port, section));
        return spec;
    }

    private static void checkPort(SwitchSpec spec, String port, Section section) {
        if (!spec.has(PortRef.parse(spec.name() + "/" + port))) {
            throw new LabFileException(section.line(), "There is no port " + spec.name() + "/" + port + ".");
        }
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

    private static int number(String text) {
        int number = Integer.parseInt(text);
        if (number < 0 || number > MOST_PORTS) {
            throw new IllegalArgumentException("A number from 0 to 1000 is expected, not " + text + ".");
        }
        return number;
    }
}
