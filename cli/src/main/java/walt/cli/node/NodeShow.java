package walt.cli.node;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import walt.cli.api.ApiProblem;
import walt.cli.api.JsonObject;
import walt.cli.device.Device;
import walt.cli.device.DeviceAdd;
import walt.cli.start.Session;
import walt.cli.terminal.Table;

/** {@code walt node show}: the nodes and how they are. */
@Command(name = "show", description = "Shows your nodes.")
public final class NodeShow implements Callable<Integer> {
    private final Session session;

    @Option(names = "--all", description = "Nodes of all owners.")
    private boolean all;

    @Parameters(arity = "0..1", paramLabel = "NODE_SET", description = "Which nodes; yours by default.")
    private String set = "";

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    public NodeShow(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<Device> nodes = ask().stream().filter(Device::isNode).toList();
        if (json) {
            session.screen().out().println(document(nodes).pretty());
        } else if (nodes.isEmpty()) {
            session.screen().problem(hint());
        } else {
            table(nodes).print(session.screen());
        }
        return 0;
    }

    private List<Device> ask() {
        String wanted = set.isEmpty() ? usual() : set;
        try {
            return Device.of(Device.ask(session.api(), wanted));
        } catch (ApiProblem empty) {
            // A set that came out empty is refused, but what the user did not name may well be empty.
            if (set.isEmpty() && empty.isBadInput()) {
                return List.of();
            }
            throw empty;
        }
    }

    private String usual() {
        return all ? "all-nodes" : "my-nodes";
    }

    private String hint() {
        if (all) {
            return "No nodes yet. Add one: " + DeviceAdd.EXAMPLE;
        }
        return set.isEmpty()
                ? "You have no nodes. Those of all owners: walt node show --all; take some: walt node acquire NODE_SET"
                : "No such nodes.";
    }

    private static JsonObject document(List<Device> nodes) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("nodes", nodes.stream().map(node -> node.json().members()).toList());
        return new JsonObject(document);
    }

    private static Table table(List<Device> nodes) {
        Table table = new Table("NAME", "OWNER", "MODEL", "IP", "TYPE", "STATUS");
        for (Device node : nodes) {
            String owner = node.owner().isEmpty() ? "(free)" : node.owner();
            String type = node.isVirtual() ? "virtual" : "physical";
            table.row(node.name(), owner, node.model(), node.ip(), type, node.status());
        }
        return table;
    }
}
