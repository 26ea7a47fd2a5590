package walt.reboot.devices.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import walt.reboot.inventory.ImportFaults;

/** Reads a device of our own format; a member that is null is as good as left out. */
final class YamlEntry {
    private final Entry entry;
    private final ImportFaults faults;

    private YamlEntry(Entry entry, ImportFaults faults) {
        this.entry = entry;
        this.faults = faults;
    }

    static Entry read(MappingNode mapping, ImportFaults faults) {
        YamlEntry reader = new YamlEntry(new Entry(YamlTree.line(mapping)), faults);
        YamlMembers.each(mapping, "", faults, reader::member);
        return reader.entry;
    }

    private void member(String name, Node key, Node value) {
        if (name.equals(Schema.CONFIG)) {
            config(value);
        } else if (name.equals(Schema.LEFT_OUT)) {
            leftOut(value);
        } else if (!Schema.MEMBERS.contains(name)) {
            faults.add(YamlTree.line(key), "'" + name + "' is not a member of a device.");
        } else if (!YamlTree.isNull(value)) {
            String text = single(value, "'" + name + "' must be a single value.");
            if (text != null) {
                entry.members().put(name, new Entry.Told(text, YamlTree.line(value)));
            }
        }
    }

    private void config(Node node) {
        if (node instanceof MappingNode settings) {
            YamlMembers.each(settings, "the setting ", faults, this::setting);
        } else if (!YamlTree.isNull(node)) {
            faults.add(YamlTree.line(node), "'config' must be written as settings such as 'snmp.version: 2'.");
        }
    }

    private void setting(String name, Node key, Node value) {
        if (name.equals(Schema.TYPE)) {
            faults.add(YamlTree.line(key), "'type' is a member of the device here, not one of its settings.");
            return;
        }
        String wrong = "the setting '" + name + "' needs a single value.";
        if (YamlTree.isNull(value)) {
            faults.add(YamlTree.line(value), wrong);
            return;
        }
        String text = single(value, wrong);
        if (text != null) {
            entry.settings().put(name, new Entry.Told(text, YamlTree.line(value)));
        }
    }

    private void leftOut(Node node) {
        List<Node> names = node instanceof SequenceNode list ? list.getValue() : List.of(node);
        for (Node each : names) {
            String name = YamlTree.isNull(each) ? null : single(each, "'left-out' must be a list of settings.");
            if (name != null) {
                entry.leftOut().put(name, YamlTree.line(each));
            }
        }
    }

    private @Nullable String single(Node node, String otherwise) {
        String text = YamlTree.scalar(node);
        if (text == null) {
            faults.add(YamlTree.line(node), otherwise);
        }
        return text;
    }
}
