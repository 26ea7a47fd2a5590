package walt.cli.topology;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import walt.cli.api.JsonObject;
import walt.cli.device.Device;
import walt.cli.sets.Folding;
import walt.cli.sets.NaturalOrder;
import walt.cli.start.Session;
import walt.cli.terminal.Paragraphs;
import walt.cli.terminal.Screen;

/** {@code walt device tree}: the switches, and what hangs on their ports. */
@Command(
        name = "tree",
        description = "Shows which device hangs on which port of which switch.",
        footer = {"", "More: walt help show switch-ports"})
public final class DeviceTree implements Callable<Integer> {
    private final Session session;
    private final InstantSource clock = InstantSource.system();

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    public DeviceTree(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        JsonObject topology = session.api().get("/topology", "positions");
        if (json) {
            session.screen().out().println(topology.pretty());
        } else {
            draw(topology, Device.of(Device.ask(session.api(), "")));
        }
        return 0;
    }

    private void draw(JsonObject topology, List<Device> devices) {
        Screen screen = session.screen();
        List<Position> positions =
                topology.objects("positions").stream().map(Position::of).toList();
        Links links = new Links(topology.texts("switches"), positions);
        tree(links, positions, devices).forEach(screen::result);
        List<String> lost = withoutPosition(links, positions, devices);
        if (links.switches().isEmpty()) {
            screen.problem("No switch has been explored yet. Allow it: walt device config SWITCH lldp.explore=true"
                    + "; then: walt device rescan");
        }
        if (!lost.isEmpty()) {
            screen.result("");
            Paragraphs.fill(
                            "Position unknown: " + Folding.fold(lost),
                            screen.terminal().columns())
                    .forEach(screen::result);
        }
    }

    private List<String> tree(Links links, List<Position> positions, List<Device> devices) {
        Set<String> servers = devices.stream()
                .filter(device -> device.type().equals("server"))
                .map(Device::name)
                .collect(Collectors.toSet());
        Instant now = clock.instant();
        return TreeDrawing.of(
                new Forest(links, servers), new Descriptions(devices, positions, now), TreeStyle.of(session));
    }

    // A virtual node hangs on no port.
    private static List<String> withoutPosition(Links links, List<Position> positions, List<Device> devices) {
        Set<String> known = positions.stream().map(Position::device).collect(Collectors.toSet());
        known.addAll(links.switches());
        return devices.stream()
                .filter(device -> !device.isVirtual() && !known.contains(device.name()))
                .map(Device::name)
                .sorted(NaturalOrder.NATURAL)
                .toList();
    }
}
