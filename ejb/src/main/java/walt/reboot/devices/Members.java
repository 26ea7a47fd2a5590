package walt.reboot.devices;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import walt.reboot.inventory.BadInput;

/** The members of a YAML mapping, by name; one that is null is as good as left out. */
final class Members {
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Node where;

    private Members(Node where) {
        this.where = where;
    }

    /** Reads them; a member that is there twice or is not among those known is a fault. */
    static Members of(MappingNode mapping, Set<String> known, Faults faults) {
        Members members = new Members(mapping);
        for (NodeTuple member : mapping.getValue()) {
            Node key = member.getKeyNode();
            String name = String.valueOf(scalar(key));
            if (!known.contains(name)) {
                faults.add(key, "'" + name + "' is not a member of a device.");
            } else if (members.nodes.put(name, member.getValueNode()) != null) {
                faults.add(key, "'" + name + "' is there twice.");
            }
        }
        return members;
    }

    /** The member's node, or that of the whole mapping when there is no such member. */
    Node near(String name) {
        return nodes.getOrDefault(name, where);
    }

    @Nullable
    Node node(String name) {
        Node node = nodes.get(name);
        return node == null || isNull(node) ? null : node;
    }

    /** @throws BadInput when it is a list or a mapping */
    @Nullable
    String text(String name) {
        Node node = node(name);
        if (node == null) {
            return null;
        }
        String value = scalar(node);
        if (value == null) {
            throw new BadInput(name, "'" + name + "' must be a single value.");
        }
        return value;
    }

    /** A true/false member; false when it is left out. */
    boolean flag(String name) {
        String value = text(name);
        if (value == null || value.equalsIgnoreCase("false")) {
            return false;
        }
        if (value.equalsIgnoreCase("true")) {
            return true;
        }
        throw new BadInput(name, "'" + name + "' must be true or false.");
    }

    static boolean isNull(Node node) {
        return Tag.NULL.equals(node.getTag());
    }

    /** The text of a single value as it was written; null when the node is something else. */
    static @Nullable String scalar(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : null;
    }
}
