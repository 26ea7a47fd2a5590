package walt.reboot.devices.exchange;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.ImportFaults;
import walt.reboot.inventory.settings.Setting;

/**
 * Reads a node of the answer of WalT's own {@code GET /api/v1/nodes}: its image says who owns it; what is not known here is left
 * out with a warning.
 */
final class WaltEntry {
    /** The member that lists the nodes. */
    static final String NODES = "nodes";

    /** Members of the answer beside the nodes; {@code code} is WalT's HTTP status. */
    static final Set<String> SURROUNDINGS = Set.of("num_nodes", "code");

    private static final Set<String> MEMBERS =
            Set.of(Schema.NAME, Schema.MODEL, Schema.VIRTUAL, Schema.IMAGE, Schema.IP, Schema.MAC);
    private static final String BOOTED = "booted";

    private static final Set<String> SETTINGS = Stream.of(Setting.values())
            .filter(setting -> !setting.action())
            .map(Setting::label)
            .collect(Collectors.toUnmodifiableSet());

    private final Entry entry;
    private final ImportFaults faults;

    private WaltEntry(Entry entry, ImportFaults faults) {
        this.entry = entry;
        this.faults = faults;
    }

    static Entry read(MappingNode mapping, ImportFaults faults) {
        WaltEntry reader = new WaltEntry(new Entry(YamlTree.line(mapping)), faults);
        YamlMembers.each(mapping, "", faults, reader::member);
        reader.isNode(YamlTree.line(mapping));
        reader.owner();
        reader.virtualNodesRunElsewhere();
        return reader.entry;
    }

    private void member(String name, Node key, Node value) {
        if (name.equals(Schema.CONFIG) && value instanceof MappingNode settings) {
            YamlMembers.each(settings, "the setting ", faults, this::setting);
        } else if (MEMBERS.contains(name)) {
            tell(name, value);
        } else if (!name.equals(BOOTED) && !name.equals(Schema.CONFIG)) {
            unknown("the member '" + name + "'");
        }
    }

    private void tell(String name, Node value) {
        String text = YamlTree.scalar(value);
        if (text == null) {
            faults.add(YamlTree.line(value), "'" + name + "' must be a single value.");
        } else if (!YamlTree.isNull(value)) {
            entry.members().put(name, new Entry.Told(text, YamlTree.line(value)));
        }
    }

    private void setting(String name, Node key, Node value) {
        String text = YamlTree.scalar(value);
        if (!SETTINGS.contains(name)) {
            unknown("the setting '" + name + "'");
        } else if (text == null) {
            faults.add(YamlTree.line(value), "the setting '" + name + "' needs a single value.");
        } else {
            String told = YamlTree.isNull(value) ? WaltSettings.ofNull(name) : WaltSettings.ours(name, text);
            if (!told.isEmpty()) {
                entry.settings().put(name, new Entry.Told(told, YamlTree.line(value)));
            }
        }
    }

    private void isNode(int line) {
        entry.members().put(Schema.TYPE, new Entry.Told(DeviceType.NODE.label(), line));
    }

    private void owner() {
        Entry.Told image = entry.members().get(Schema.IMAGE);
        String owner = image == null ? null : WaltImage.ownerOf(image.text());
        entry.isOwnedByImage();
        if (image != null && owner != null) {
            entry.members().put(Schema.OWNER, new Entry.Told(owner, image.line()));
        }
    }

    private void virtualNodesRunElsewhere() {
        Entry.Told virtual = entry.members().get(Schema.VIRTUAL);
        if (virtual != null && virtual.text().equalsIgnoreCase("true")) {
            entry.members().put(Schema.RUNS, new Entry.Told(Schema.ELSEWHERE, virtual.line()));
        }
    }

    private void unknown(String what) {
        entry.warnings().add(what + " is not known here and was left out.");
    }
}
