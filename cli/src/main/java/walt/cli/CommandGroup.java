package walt.cli;

import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import walt.cli.device.DeviceAdd;
import walt.cli.device.DeviceExport;
import walt.cli.device.DeviceForget;
import walt.cli.device.DeviceImport;
import walt.cli.device.DevicePorts;
import walt.cli.device.DeviceRename;
import walt.cli.device.DeviceShow;
import walt.cli.help.HelpShow;
import walt.cli.help.HelpTopics;
import walt.cli.node.NodeBlink;
import walt.cli.node.NodeCreate;
import walt.cli.node.NodeRemove;
import walt.cli.node.NodeShow;
import walt.cli.reboot.NodeReboot;
import walt.cli.reboot.RebootAbort;
import walt.cli.reboot.RebootList;
import walt.cli.reboot.RebootShow;
import walt.cli.settings.DeviceConfig;
import walt.cli.settings.NodeConfig;
import walt.cli.start.Session;

/** The commands about one kind of thing: {@code walt node …}; nothing is made before it is asked for. */
record CommandGroup(String name, String description, List<Leaf> leaves) {

    /** One command of a group. */
    record Leaf(String name, Function<Session, Object> maker) {
        CommandSpec spec(Session session) {
            return CommandSpec.forAnnotatedObject(maker.apply(session));
        }
    }

    static List<CommandGroup> all() {
        return List.of(node(), device(), reboot(), help());
    }

    private static CommandGroup node() {
        return new CommandGroup(
                "node",
                "Nodes: look at them, reboot them, change their settings.",
                List.of(
                        new Leaf("show", NodeShow::new),
                        new Leaf("reboot", NodeReboot::new),
                        new Leaf("config", NodeConfig::new),
                        new Leaf("blink", NodeBlink::new),
                        new Leaf("create", NodeCreate::new),
                        new Leaf("remove", NodeRemove::new)));
    }

    private static CommandGroup device() {
        return new CommandGroup(
                "device",
                "All devices: nodes, switches and others.",
                List.of(
                        new Leaf("show", DeviceShow::new),
                        new Leaf("add", DeviceAdd::new),
                        new Leaf("forget", DeviceForget::new),
                        new Leaf("rename", DeviceRename::new),
                        new Leaf("config", DeviceConfig::new),
                        new Leaf("ports", DevicePorts::new),
                        new Leaf("import", DeviceImport::new),
                        new Leaf("export", DeviceExport::new)));
    }

    private static CommandGroup reboot() {
        return new CommandGroup(
                "reboot",
                "Reboots under way and of the past.",
                List.of(
                        new Leaf("show", RebootShow::new),
                        new Leaf("list", RebootList::new),
                        new Leaf("abort", RebootAbort::new)));
    }

    private static CommandGroup help() {
        return new CommandGroup("help", "Topics of the manual.", List.of(new Leaf("show", HelpShow::new)));
    }

    /** The group without its commands. */
    CommandSpec alone(Session session) {
        CommandSpec spec =
                name.equals("help") ? CommandSpec.forAnnotatedObject(new HelpTopics(session)) : CommandSpec.create();
        spec.name(name).usageMessage().description(description);
        return spec;
    }
}
