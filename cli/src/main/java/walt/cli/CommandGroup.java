package walt.cli;

import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import walt.cli.completion.CompleteNames;
import walt.cli.completion.Completion;
import walt.cli.device.DeviceAdd;
import walt.cli.device.DeviceForget;
import walt.cli.device.DeviceRename;
import walt.cli.device.DeviceShow;
import walt.cli.exchange.DeviceExport;
import walt.cli.exchange.DeviceImport;
import walt.cli.help.HelpShow;
import walt.cli.help.HelpTopics;
import walt.cli.node.NodeAcquire;
import walt.cli.node.NodeBlink;
import walt.cli.node.NodeCreate;
import walt.cli.node.NodeRelease;
import walt.cli.node.NodeRemove;
import walt.cli.node.NodeShow;
import walt.cli.reboot.NodeReboot;
import walt.cli.reboot.RebootAbort;
import walt.cli.reboot.RebootList;
import walt.cli.reboot.RebootShow;
import walt.cli.settings.DeviceConfig;
import walt.cli.settings.NodeConfig;
import walt.cli.start.Session;
import walt.cli.switches.DeviceAlarms;
import walt.cli.switches.DeviceCheck;
import walt.cli.switches.DevicePortConfig;
import walt.cli.token.TokenCreate;
import walt.cli.token.TokenList;
import walt.cli.token.TokenRevoke;
import walt.cli.topology.DeviceRescan;
import walt.cli.topology.DeviceTree;
import walt.cli.user.UserAdd;
import walt.cli.user.UserList;
import walt.cli.user.UserRemove;

/** The commands about one kind of thing: {@code walt node …}; nothing is made before it is asked for. */
record CommandGroup(String name, String description, Function<Session, CommandSpec> self, List<Leaf> leaves) {

    private CommandGroup(String name, String description, List<Leaf> leaves) {
        this(name, description, session -> CommandSpec.create(), leaves);
    }

    /** One command of a group. */
    record Leaf(String name, Function<Session, Object> maker) {
        CommandSpec spec(Session session) {
            return CommandSpec.forAnnotatedObject(maker.apply(session));
        }
    }

    static List<CommandGroup> all() {
        return List.of(node(), device(), reboot(), user(), token(), help(), completion(), completeNames());
    }

    private static CommandGroup node() {
        return new CommandGroup(
                "node",
                "Nodes: look at them, reboot them, change their settings.",
                List.of(
                        new Leaf("show", NodeShow::new),
                        new Leaf("reboot", NodeReboot::new),
                        new Leaf("acquire", NodeAcquire::new),
                        new Leaf("release", NodeRelease::new),
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
                        new Leaf("rescan", DeviceRescan::new),
                        new Leaf("tree", DeviceTree::new),
                        new Leaf("port-config", DevicePortConfig::new),
                        new Leaf("check", DeviceCheck::new),
                        new Leaf("alarms", DeviceAlarms::new),
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

    private static CommandGroup user() {
        return new CommandGroup(
                "user",
                "Who may use the server; for administrators.",
                List.of(
                        new Leaf("add", UserAdd::new),
                        new Leaf("list", UserList::new),
                        new Leaf("remove", UserRemove::new)));
    }

    private static CommandGroup token() {
        return new CommandGroup(
                "token",
                "Tokens: what users show to the server instead of a password.",
                List.of(
                        new Leaf("create", TokenCreate::new),
                        new Leaf("list", TokenList::new),
                        new Leaf("revoke", TokenRevoke::new)));
    }

    private static CommandGroup help() {
        return new CommandGroup(
                "help",
                "Topics of the manual.",
                session -> CommandSpec.forAnnotatedObject(new HelpTopics(session)),
                List.of(new Leaf("show", HelpShow::new)));
    }

    private static CommandGroup completion() {
        return new CommandGroup(
                "completion",
                "Prints what lets your shell complete commands and names.",
                session -> CommandSpec.forAnnotatedObject(new Completion(session)),
                List.of());
    }

    private static CommandGroup completeNames() {
        return new CommandGroup(
                "complete-names",
                "Prints names for the completion of the shell.",
                session -> CommandSpec.forAnnotatedObject(new CompleteNames(session)),
                List.of());
    }

    /** The group without its commands. */
    CommandSpec alone(Session session) {
        CommandSpec spec = self.apply(session);
        spec.name(name).usageMessage().description(description);
        return spec;
    }
}
