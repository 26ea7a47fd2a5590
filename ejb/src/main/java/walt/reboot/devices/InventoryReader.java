package walt.reboot.devices;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.MacAddress;
import walt.reboot.inventory.NewDevice;

/** Reads an inventory in YAML (or JSON, which is YAML too); every fault is told with its line. */
final class InventoryReader {
    private static final Set<String> MEMBERS =
            Set.of("name", "type", "mac", "ip", "model", "virtual", "runs", "owner", "config");
    private static final int MOST_CHARACTERS = 20_000_000;

    private static final LoadSettings LIMITS = LoadSettings.builder()
            .setCodePointLimit(MOST_CHARACTERS)
            .setBufferSize(1 << 20) // a long value costs its length squared, divided by this
            .setSchema(new CoreSchema()) // which knows ~ as null
            .build();

    private final String server;
    private final Faults faults = new Faults();
    private final List<NewDevice> devices = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private final Map<DeviceName, Integer> seen = new HashMap<>();

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
        reader.faults.check();
        return new Read(reader.devices, reader.lines);
    }

    private void document(String text) {
        try {
            Parser parser = new ShallowParser(new ParserImpl(LIMITS, new StreamReader(LIMITS, text)));
            Node root = new Composer(LIMITS, parser).getSingleNode().orElse(null);
            if (root instanceof MappingNode top) {
                top.getValue().forEach(this::topMember);
            } else {
                faults.add(1, "The inventory must begin with 'devices:' and list them.");
            }
        } catch (MarkedYamlEngineException malformed) {
            int line =
                    malformed.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            faults.add(line, "not valid YAML: " + malformed.getProblem());
        } catch (YamlEngineException malformed) {
            faults.add(1, "not valid YAML: " + malformed.getMessage());
        }
    }

    private void topMember(NodeTuple member) {
        Node value = member.getValueNode();
        String key = Members.scalar(member.getKeyNode());
        if (!"devices".equals(key)) {
            faults.add(member.getKeyNode(), "'" + key + "' is not known here: expected 'devices'.");
        } else if (value instanceof SequenceNode list) {
            list.getValue().forEach(this::device);
        } else if (!Members.isNull(value)) {
            faults.add(value, "'devices' must be a list.");
        }
    }

    private void device(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            faults.add(node, "a device must be written as members such as 'name: rpi-1'.");
            return;
        }
        Members members = Members.of(mapping, MEMBERS, faults);
        try {
            NewDevice device = device(members);
            Integer before = seen.putIfAbsent(device.name(), Faults.line(node));
            if (before != null) {
                throw new BadInput("name", device.name() + " is there twice: see line " + before + ".");
            }
            devices.add(device);
            lines.add(Faults.line(node));
        } catch (BadInput wrong) {
            wrong.errors().forEach(e -> faults.add(members.near(e.field()), e.detail()));
        }
    }

    private NewDevice device(Members members) {
        String name = members.text("name");
        if (name == null) {
            throw new BadInput("name", "the device has no name.");
        }
        String type = members.text("type");
        String mac = members.text("mac");
        String ip = members.text("ip");
        boolean virtual = members.flag("virtual");
        return new NewDevice(
                new DeviceName(name),
                DeviceType.of(type == null ? DeviceType.NODE.label() : type),
                mac == null ? null : new MacAddress(mac),
                ip == null ? null : new IpAddress(ip),
                members.text("model"),
                virtual,
                virtual && runsHere(members) ? server : null,
                members.text("owner"),
                null,
                config(members.node("config")));
    }

    private static boolean runsHere(Members members) {
        String runs = members.text("runs");
        if (runs != null && !runs.equals("elsewhere")) {
            throw new BadInput("runs", "'runs' is left out, or 'elsewhere'.");
        }
        return runs == null;
    }

    private Map<String, String> config(@Nullable Node node) {
        Map<String, String> result = new LinkedHashMap<>();
        if (node == null) {
            return result;
        }
        if (!(node instanceof MappingNode mapping)) {
            throw new BadInput("config", "'config' must be written as settings such as 'snmp.version: 2'.");
        }
        for (NodeTuple setting : mapping.getValue()) {
            Node value = setting.getValueNode();
            String name = String.valueOf(Members.scalar(setting.getKeyNode()));
            String text = Members.isNull(value) ? null : Members.scalar(value);
            if (text == null) {
                faults.add(value, "the setting '" + name + "' needs a single value.");
            } else if (result.put(name, text) != null) {
                faults.add(setting.getKeyNode(), "the setting '" + name + "' is there twice.");
            }
        }
        return result;
    }
}
