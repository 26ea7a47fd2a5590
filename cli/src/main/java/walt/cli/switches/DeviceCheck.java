package walt.cli.switches;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import walt.cli.api.ApiProblem;
import walt.cli.api.JsonObject;
import walt.cli.device.Device;
import walt.cli.exit.CommandFailed;
import walt.cli.exit.ExitCode;
import walt.cli.sets.Exclusions;
import walt.cli.start.Session;
import walt.cli.terminal.Screen;
import walt.cli.terminal.StatusLine;

/** {@code walt device check}: what works on switches, and the next step where something does not. */
@Command(
        name = "check",
        description = "Tries what works on switches, and says what to do where something does not.",
        footer = {"", "More: walt help show switch-ports"})
public final class DeviceCheck implements Callable<Integer> {
    private final Session session;

    @Parameters(arity = "1..*", paramLabel = "SWITCH_SET", description = "Which switches.")
    private List<String> sets = List.of();

    @Mixin
    private final Exclusions exclusions = new Exclusions();

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    public DeviceCheck(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<String> names = names();
        List<SwitchCheck> checks = checked(names);
        if (json) {
            List<Map<String, Object>> documents =
                    checks.stream().map(check -> check.json().members()).toList();
            session.screen().out().println(new JsonObject(Map.of("switches", documents)).pretty());
        }
        boolean good = checks.size() == names.size() && checks.stream().noneMatch(SwitchCheck::hasFailed);
        return (good ? ExitCode.DONE : ExitCode.SOME_FAILED).number();
    }

    // Nothing is tried on any switch before all names are known to be those of switches.
    private List<String> names() {
        List<Device> devices = Device.of(Device.ask(session.api(), exclusions.from(String.join(",", sets))));
        for (Device device : devices) {
            if (!device.type().equals("switch")) {
                throw CommandFailed.badInput(device.name() + " is not a switch.");
            }
        }
        return devices.stream().map(Device::name).toList();
    }

    private List<SwitchCheck> checked(List<String> names) {
        try (CheckRequests requests = new CheckRequests(session.api(), names)) {
            return requests.all().stream()
                    .map(this::told)
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    /** The check of one switch, told at once; nothing when it could not be made. */
    private Optional<SwitchCheck> told(CheckRequests.Request request) {
        Screen screen = session.screen();
        StatusLine line = new StatusLine(screen);
        line.show("Checking " + request.name() + " …");
        try {
            SwitchCheck check = request.result();
            line.clear();
            if (!json) {
                check.lines().forEach(screen::result);
            }
            return Optional.of(check);
        } catch (ApiProblem problem) {
            line.clear();
            if (!problem.isConflict()) {
                throw problem;
            }
            screen.problems(problem.text());
            return Optional.empty();
        }
    }
}
