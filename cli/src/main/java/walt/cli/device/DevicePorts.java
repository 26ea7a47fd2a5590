package walt.cli.device;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import walt.cli.api.ApiProblem;
import walt.cli.api.JsonObject;
import walt.cli.start.Session;
import walt.cli.terminal.Table;

/** {@code walt device ports}: the ports of a switch, as the switch tells them now. */
@Command(name = "ports", description = "Shows the ports of a switch: power, and who is behind them.")
public final class DevicePorts implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "SWITCH", description = "The switch.")
    private String name = "";

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    public DevicePorts(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        JsonObject answer = ask();
        List<JsonObject> ports = answer.objects("ports");
        if (json) {
            session.screen().out().println(answer.pretty());
        } else if (ports.isEmpty()) {
            session.screen().problem("The switch " + name + " shows no ports.");
        } else {
            table(ports).print(session.screen());
            doubts(answer, ports).forEach(session.screen()::problem);
        }
        return 0;
    }

    private JsonObject ask() {
        try {
            return session.api().get(Device.path(name) + "/ports", "ports");
        } catch (ApiProblem problem) {
            throw problem.ofDevice();
        }
    }

    /** What keeps the server from knowing a port: each reason once, however many ports it concerns. */
    private static List<String> doubts(JsonObject answer, List<JsonObject> ports) {
        Stream<String> ambiguous = ports.stream()
                .filter(port -> port.text("mapping").equals("ambiguous"))
                .map(port -> "Ambiguous: " + port.text("why") + ".")
                .distinct();
        Stream<String> odd = answer.texts("oddities").stream().map(oddity -> "The switch answers oddly: " + oddity);
        return Stream.concat(ambiguous, odd).toList();
    }

    private static Table table(List<JsonObject> ports) {
        Table table = new Table("IFINDEX", "INTERFACE", "LLDP", "POE", "MAPPING", "POWER", "DELIVERING", "PEERS");
        for (JsonObject port : ports) {
            table.row(
                    port.text("ifIndex"),
                    port.text("ifName"),
                    port.text("lldpPort"),
                    poe(port),
                    port.text("mapping"),
                    port.text("power"),
                    delivering(port),
                    String.join(", ", port.texts("peers")));
        }
        return table;
    }

    // As in the setting power.port: group.port.
    private static String poe(JsonObject port) {
        return port.object("poe")
                .map(poe -> poe.text("group") + "." + poe.text("port"))
                .orElse("");
    }

    private static String delivering(JsonObject port) {
        return switch (port.text("delivering")) {
            case "true" -> "yes";
            case "false" -> "no";
            default -> port.text("delivering");
        };
    }
}
