package walt.reboot.devices.exchange;

import java.util.HashSet;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import walt.reboot.inventory.ImportFaults;

/** Walks through a YAML mapping; a member that is there twice is a fault. */
final class YamlMembers {
    private YamlMembers() {}

    /** What is done with a member. */
    interface Visitor {
        void member(String name, Node key, Node value);
    }

    /** @param what what a member is called, before its name: {@code "the setting "}, or nothing */
    static void each(MappingNode mapping, String what, ImportFaults faults, Visitor visitor) {
        Set<String> seen = new HashSet<>();
        for (NodeTuple member : mapping.getValue()) {
            Node key = member.getKeyNode();
            String name = String.valueOf(YamlTree.scalar(key));
            if (seen.add(name)) {
                visitor.member(name, key, member.getValueNode());
            } else {
                faults.add(YamlTree.line(key), what + "'" + name + "' is there twice.");
            }
        }
    }
}
