package walt.cli.switches;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import walt.cli.api.ApiProblem;
import walt.cli.api.JsonObject;
import walt.cli.device.Device;
import walt.cli.exit.CommandFailed;
import walt.cli.sets.Folding;
import walt.cli.start.Session;
import walt.cli.terminal.Screen;

/** {@code walt device port-config}: the ports of a switch as it tells them now, and what operators state of them. */
@Command(
        name = "port-config",
        aliases = "ports",
        description = "Shows the ports of a switch, or states what is known of one.",
        footer = {
            "",
            "name=TEXT    what you call the port; name= alone takes it back",
            "poe=G.P      which row of the PoE table feeds it (group and port)",
            "poe=auto     takes that back: what the switch says counts again",
            "",
            "Several at once: walt device port-config sw-1 'Gi1/0/[1-8]' 'poe=1.[1-8]'",
            "",
            "More: walt help show switch-ports"
        })
public final class DevicePortConfig implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "SWITCH", description = "The switch.")
    private String name = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "PORT",
            description = "A port: the name of its interface, or yours. All by default.")
    private String port = "";

    @Parameters(index = "2..*", arity = "0..*", paramLabel = "PORT_CHANGE", description = "What you state; see below.")
    private List<String> changes = List.of();

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    public DevicePortConfig(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (PortChange.isOne(port)) {
            throw CommandFailed.badInput("Of which port? Write: walt device port-config " + name + " PORT " + port);
        }
        try {
            if (!changes.isEmpty()) {
                change(PortChange.bodies(port, changes));
            } else if (port.isEmpty()) {
                showAll(session.api().get(path(), "ports"));
            } else {
                showOne(find());
            }
        } catch (ApiProblem problem) {
            throw problem.ofDevice();
        }
        return 0;
    }

    private void change(List<Map<String, @Nullable String>> bodies) {
        if (bodies.size() == 1) {
            showOne(new SwitchPort(session.api().patch(path(), bodies.getFirst())));
            return;
        }
        JsonObject answer = session.api().patch(path(), Map.of("ports", bodies)); // all are stated, or none
        if (json) {
            session.screen().out().println(answer.pretty());
        } else {
            PortTable.print(ports(answer), session.screen());
        }
    }

    private String path() {
        return Device.path(name) + "/ports";
    }

    private void showAll(JsonObject answer) {
        Screen screen = session.screen();
        List<SwitchPort> ports = ports(answer);
        if (json) {
            screen.out().println(answer.pretty());
        } else if (ports.isEmpty()) {
            screen.problem("The switch " + name + " shows no ports.");
        } else {
            PortTable.print(ports, screen);
            answer.texts("oddities").forEach(oddity -> screen.problem("The switch answers oddly: " + oddity));
        }
    }

    private void showOne(SwitchPort found) {
        if (json) {
            session.screen().out().println(found.json().pretty());
        } else {
            PortDetails.lines(name, found).forEach(session.screen()::result);
        }
    }

    private SwitchPort find() {
        List<SwitchPort> ports = ports(session.api().get(path(), "ports"));
        return ports.stream()
                .filter(candidate -> candidate.isCalled(port))
                .findFirst()
                .orElseThrow(() -> CommandFailed.badInput(
                        name + " has no port '" + port + "'. It has: " + Folding.fold(names(ports))));
    }

    private static List<SwitchPort> ports(JsonObject answer) {
        return answer.objects("ports").stream().map(SwitchPort::new).toList();
    }

    private static List<String> names(List<SwitchPort> ports) {
        return ports.stream()
                .map(SwitchPort::ifName)
                .filter(known -> !known.isEmpty())
                .toList();
    }
}
