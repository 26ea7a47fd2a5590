package walt.lab.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import walt.lab.recording.RecordingFiles;

/** Reads a lab file from its outermost section. */
final class LabFileReader {

    private static final String NETWORK = "127.20";
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");
    private static final int MOST_PORT = 65_535;

    private final Section root;
    private final Overrides overrides;
    private final RecordingFiles recordings;
    private final Set<String> names = new HashSet<>();
    private final Set<PortRef> plugs = new HashSet<>();

    LabFileReader(Section root, Overrides overrides, RecordingFiles recordings) {
        this.root = root;
        this.overrides = overrides;
        this.recordings = recordings;
    }

    LabFile read() {
        NodeReader nodeReader = new NodeReader(root);
        List<Entry> switches = entries("switches", AddressPlan.BLOCK);
        List<Entry> nodes = entries("nodes", AddressPlan.BLOCK * (AddressPlan.SWITCHES - 2));
        List<Entry> virtual = entries("virtual", AddressPlan.BLOCK);
        String network = overrides.networkOr(root.value("network", NETWORK, AddressPlan::checked));
        AddressPlan plan = new AddressPlan(network, nodes.size());
        List<SwitchSpec> specs = each(
                switches, i -> SwitchReader.read(switches.get(i), plan.switchMac(i), plan.switchIp(i), recordings));
        LabFile lab = new LabFile(
                overrides.seedOr(root.value("seed", 1L, Long::valueOf)),
                overrides.agentPortOr(root.value("agent-port", LabFile.DEFAULT_AGENT_PORT, LabFileReader::port)),
                overrides.nodePortOr(root.value("node-port", LabFile.DEFAULT_NODE_PORT, LabFileReader::port)),
                specs,
                root.list("links", List.of(), texts -> new LinkReader(specs).read(texts)),
                each(nodes, i -> nodeReader.read(nodes.get(i), plan.nodeMac(i), plan.nodeIp(i))),
                each(virtual, i -> virtualNode(virtual.get(i), plan.virtualMac(i), plan.virtualIp(i))));
        root.refuseUnknown();
        IntStream.range(0, nodes.size())
                .forEach(i -> checkPlug(nodes.get(i), lab.nodes().get(i), lab.switches()));
        return lab;
    }

    private static <T> List<T> each(List<Entry> entries, IntFunction<T> reader) {
        return IntStream.range(0, entries.size()).mapToObj(reader).toList();
    }

    private static int port(String text) {
        int port = Integer.parseInt(text);
        if (port < 0 || port > MOST_PORT) {
            throw new IllegalArgumentException("A port is a number from 0 to 65535, not " + text + ".");
        }
        return port;
    }

    private List<Entry> entries(String key, int most) {
        List<Entry> entries = new ArrayList<>();
        for (Section section : root.sections(key)) {
            List<String> unfolded = section.value("name", List.of(), NameRange::unfold);
            if (unfolded.isEmpty()) {
                throw new LabFileException(section.line(), "'name' is missing.");
            }
            for (int i = 0; i < unfolded.size(); i++) {
                entries.add(new Entry(unfolded.get(i), i, unfolded.size(), section));
            }
        }
        entries.forEach(this::checkName);
        checkNumber(entries, most);
        return entries;
    }

    private void checkName(Entry entry) {
        if (!NAME.matcher(entry.name()).matches()) {
            throw new LabFileException(
                    entry.section().line(),
                    "The name '" + entry.name() + "' has other characters than letters, digits and dashes.");
        }
        if (!names.add(entry.name())) {
            throw new LabFileException(entry.section().line(), "There are two devices named '" + entry.name() + "'.");
        }
    }

    private static void checkNumber(List<Entry> entries, int most) {
        if (entries.size() > most) {
            throw new LabFileException(
                    entries.get(most).section().line(), "There is room for " + most + " of this kind only.");
        }
    }

    private void checkPlug(Entry entry, NodeSpec node, List<SwitchSpec> switches) {
        node.plug().ifPresent(plug -> {
            if (switches.stream().noneMatch(it -> it.has(plug))) {
                throw new LabFileException(entry.section().line(), "There is no port " + plug + ".");
            }
            if (node.poePowered() && !plugs.add(plug)) {
                throw new LabFileException(
                        entry.section().line(), "Two nodes take their power from port " + plug + ".");
            }
        });
    }

    private static VirtualNodeSpec virtualNode(Entry entry, String mac, String ip) {
        Section section = entry.section();
        String model = section.value("model", "pc-x86-64", text -> text);
        VirtualNodeSpec spec = new VirtualNodeSpec(
                entry.name(), mac, ip, model, section.section("config").settings());
        section.refuseUnknown();
        return spec;
    }

    /**
     * One device of a section, whose name may stand for many.
     *
     * @param index its place among those of the section
     * @param size how many they are
     */
    record Entry(String name, int index, int size, Section section) {}
}
