package walt.reboot.devices.exchange;

import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import walt.reboot.inventory.ImportDocument;
import walt.reboot.inventory.ImportFaults;

/** Reads an inventory in YAML or JSON: ours, which lists {@code devices}, or WalT's answer, which lists {@code nodes}. */
final class YamlReader {
    private final ImportFaults faults = new ImportFaults();
    private final EntryReader entries;

    private YamlReader(String server) {
        this.entries = new EntryReader(server, faults);
    }

    static ImportDocument read(String text, String server) {
        YamlReader reader = new YamlReader(server);
        Node root = YamlTree.root(text, reader.faults);
        if (root instanceof MappingNode top) {
            reader.top(top);
        } else if (reader.faults.count() == 0) {
            reader.faults.add(1, "The inventory must begin with 'devices:' and list them.");
        }
        return reader.entries.document();
    }

    private void top(MappingNode top) {
        boolean ours = top.getValue().stream().anyMatch(member -> isNamed(member, Schema.DEVICES));
        for (NodeTuple member : top.getValue()) {
            if (isNamed(member, ours ? Schema.DEVICES : WaltEntry.NODES)) {
                list(member, ours);
            } else if (ours || !WaltEntry.SURROUNDINGS.contains(String.valueOf(name(member)))) {
                faults.add(
                        YamlTree.line(member.getKeyNode()),
                        "'" + name(member) + "' is not known here: expected 'devices'.");
            }
        }
    }

    private void list(NodeTuple member, boolean ours) {
        Node value = member.getValueNode();
        if (value instanceof SequenceNode list) {
            list.getValue().forEach(each -> device(each, ours));
        } else if (!YamlTree.isNull(value)) {
            faults.add(YamlTree.line(value), "'" + name(member) + "' must be a list.");
        }
    }

    private void device(Node node, boolean ours) {
        if (!entries.hasRoom(YamlTree.line(node))) {
            return;
        }
        if (node instanceof MappingNode mapping) {
            entries.read(ours ? YamlEntry.read(mapping, faults) : WaltEntry.read(mapping, faults));
        } else {
            faults.add(YamlTree.line(node), "a device must be written as members such as 'name: rpi-1'.");
        }
    }

    private static boolean isNamed(NodeTuple member, String name) {
        return name.equals(name(member));
    }

    private static String name(NodeTuple member) {
        return String.valueOf(YamlTree.scalar(member.getKeyNode()));
    }
}
