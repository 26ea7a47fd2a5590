package walt.cli.settings;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import walt.cli.api.JsonObject;
import walt.cli.exit.CommandFailed;
import walt.cli.start.Session;

/** {@code walt node config}: shows settings of nodes, or changes them. */
@Command(name = "config", description = "Shows settings of nodes, or changes them: all of them or none.")
public final class NodeConfig implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "NODE_SET", description = "Which nodes.")
    private String set = "";

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "NAME=VALUE", description = "New values.")
    private List<String> assignments = List.of();

    @Option(names = "--json", description = "Prints one JSON document instead of a list.")
    private boolean json;

    public NodeConfig(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        SettingsChange settings = new SettingsChange(session);
        if (assignments.isEmpty()) {
            settings.show(nodesOnly(settings.ask(set)), json);
        } else {
            nodesOnly(settings.ask(set));
            settings.change(set, assignments);
        }
        return 0;
    }

    private static JsonObject nodesOnly(JsonObject answer) {
        for (DeviceSettings device : SettingsChange.devices(answer)) {
            if (!device.type().equals("node")) {
                throw CommandFailed.badInput(device.name() + " is not a node, it is a " + device.type() + ".");
            }
        }
        return answer;
    }
}
