package walt.lab.inventory;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import walt.lab.file.LabFile;
import walt.lab.file.NodeSpec;
import walt.lab.file.SwitchSpec;
import walt.lab.file.VirtualNodeSpec;

/** Writes a lab's inventory as the YAML document that the server imports. */
public final class InventoryFile {

    private InventoryFile() {}

    /**
     * The whole document; communities stand in it in clear text.
     *
     * @param agentPorts the UDP port of a switch by its name
     */
    public static String of(LabFile lab, ToIntFunction<String> agentPorts) {
        Stream<String> devices = Stream.of(
                        lab.switches().stream().map(it -> entry(it, agentPorts.applyAsInt(it.name()))),
                        lab.nodes().stream().map(InventoryFile::entry),
                        lab.virtualNodes().stream().map(InventoryFile::entry))
                .flatMap(entries -> entries);
        return devices.collect(Collectors.joining("", "devices:\n", ""));
    }

    private static String entry(SwitchSpec spec, int port) {
        Map<String, String> config = new TreeMap<>(Map.of(
                "snmp.version", "2",
                "snmp.community", spec.agent().writeCommunity(),
                "snmp.port", Integer.toString(port)));
        config.putAll(spec.config());
        return device(spec.name(), "switch", spec.mac(), spec.ip(), spec.model(), "") + settings(config);
    }

    private static String entry(NodeSpec spec) {
        Map<String, String> config = new TreeMap<>(spec.config());
        spec.plug().filter(plug -> spec.portInInventory()).ifPresent(plug -> config.put("power.port", plug.toString()));
        return device(spec.name(), "node", spec.mac(), spec.ip(), spec.model(), "") + settings(config);
    }

    private static String entry(VirtualNodeSpec spec) {
        String virtual = "    virtual: true\n";
        return device(spec.name(), "node", spec.mac(), spec.ip(), spec.model(), virtual)
                + settings(new TreeMap<>(spec.config()));
    }

    private static String device(String name, String type, String mac, String ip, String model, String more) {
        return "  - name: %s\n    type: %s\n%s    mac: \"%s\"\n    ip: %s\n    model: %s\n"
                .formatted(name, type, more, mac, ip, quoted(model));
    }

    private static String settings(Map<String, String> config) {
        return config.isEmpty()
                ? ""
                : config.entrySet().stream()
                        .map(setting -> setting.getKey() + ": " + value(setting.getValue()))
                        .collect(Collectors.joining(", ", "    config: {", "}\n"));
    }

    /** Numbers and truth values stand for themselves, all else in quotes. */
    private static String value(String text) {
        return text.matches("true|false|\\d+") ? text : quoted(text);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
