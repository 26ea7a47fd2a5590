package walt.reboot.devices;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.BadInput.FieldError;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.MacAddress;
import walt.reboot.inventory.NewDevice;
import walt.reboot.inventory.Printable;

/** Reads an inventory in YAML (or JSON, which is YAML too); every fault is told with its line. */
final class InventoryReader {
    private static final Set<String> MEMBERS =
            Set.of("name", "type", "mac", "ip", "model", "virtual", "runs", "owner", "config");
    private static final int MOST_BYTES = 20_000_000;

    private final String server;
    private final List<FieldError> errors = new ArrayList<>();
    private final List<NewDevice> devices = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();

    private InventoryReader(String server) {
        this.server = server;
    }

    /** What was read: devices, and the line (from 1) on which each begins. */
    record Read(List<NewDevice> devices, List<Integer> lines) {}

    /**
     * Reads the text.
     *
     * @param server the name of this server, which runs the virtual nodes unless they are said to run elsewhere
     * @throws BadInput with every fault that was found
     */
    static Read read(String text, String server) {
        InventoryReader reader = new InventoryReader(server);
        reader.document(text);
        if (!reader.errors.isEmpty()) {
            throw new BadInput(reader.errors);
        }
        return new Read(reader.devices, reader.lines);
    }

    private void document(String text) {
        try {
            LoadSettings limits =
                    LoadSettings.builder().setCodePointLimit(MOST_BYTES).build();
            Node root = new Compose(limits).composeString(text).orElse(null);
            if (!(root instanceof MappingNode top)) {
                throw new BadInput("line 1", "The inventory must begin with 'devices:' and list them.");
            }
            for (NodeTuple member : top.getValue()) {
                topMember(member);
            }
        } catch (MarkedYamlEngineException malformed) {
            int line =
                    malformed.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            fault(line, "not valid YAML: " + malformed.getProblem());
        } catch (YamlEngineException malformed) {
            fault(1, "not valid YAML: " + malformed.getMessage());
        }
    }

    private void topMember(NodeTuple member) {
        String key = scalar(member.getKeyNode());
        if (!"devices".equals(key)) {
            fault(line(member.getKeyNode()), "'" + key + "' is not known here: expected 'devices'.");
        } else if (member.getValueNode() instanceof SequenceNode list) {
            list.getValue().forEach(this::device);
        } else if (!Tag.NULL.equals(member.getValueNode().getTag())) {
            fault(line(member.getValueNode()), "'devices' must be a list.");
        }
    }

    private void device(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            fault(line(node), "a device must be written as members such as 'name: rpi-1'.");
            return;
        }
        Map<String, Node> members = new LinkedHashMap<>();
        for (NodeTuple member : mapping.getValue()) {
            String key = String.valueOf(scalar(member.getKeyNode()));
            if (!MEMBERS.contains(key)) {
                fault(line(member.getKeyNode()), "'" + key + "' is not a member of a device.");
            }
            members.put(key, member.getValueNode());
        }
        try {
            devices.add(device(members));
            lines.add(line(node));
        } catch (BadInput wrong) {
            wrong.errors().forEach(e -> fault(line(members.getOrDefault(e.field(), node)), e.detail()));
        }
    }

    private NewDevice device(Map<String, Node> members) {
        String name = text(members, "name");
        if (name == null) {
            throw new BadInput("name", "the device has no name.");
        }
        String type = text(members, "type");
        String mac = text(members, "mac");
        String ip = text(members, "ip");
        boolean virtual = "true".equals(text(members, "virtual"));
        boolean here = virtual && !"elsewhere".equals(text(members, "runs"));
        return new NewDevice(
                new DeviceName(name),
                DeviceType.of(type == null ? DeviceType.NODE.label() : type),
                mac == null ? null : new MacAddress(mac),
                ip == null ? null : new IpAddress(ip),
                text(members, "model"),
                virtual,
                here ? server : null,
                text(members, "owner"),
                config(members.get("config")));
    }

    private Map<String, String> config(@Nullable Node node) {
        Map<String, String> result = new LinkedHashMap<>();
        if (node == null || Tag.NULL.equals(node.getTag())) {
            return result;
        }
        if (!(node instanceof MappingNode mapping)) {
            throw new BadInput("config", "'config' must be written as settings such as 'snmp.version: 2'.");
        }
        for (NodeTuple setting : mapping.getValue()) {
            String value = scalar(setting.getValueNode());
            if (value == null) {
                fault(line(setting.getValueNode()), "a setting needs a single value.");
            } else {
                result.put(String.valueOf(scalar(setting.getKeyNode())), value);
            }
        }
        return result;
    }

    private static @Nullable String text(Map<String, Node> members, String key) {
        Node node = members.get(key);
        if (node == null || Tag.NULL.equals(node.getTag())) {
            return null;
        }
        String value = scalar(node);
        if (value == null) {
            throw new BadInput(key, "'" + key + "' must be a single value.");
        }
        return value;
    }

    private static @Nullable String scalar(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : null;
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    private void fault(int line, String detail) {
        errors.add(new FieldError("line " + line, "Line " + line + ": " + Printable.of(detail)));
    }
}
