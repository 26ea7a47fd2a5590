package walt.reboot.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import walt.reboot.engine.PowerSource.NamedPort;
import walt.reboot.engine.PowerSource.PoePort;
import walt.reboot.engine.PowerSource.Unmanaged;
import walt.reboot.engine.PowerSource.VirtualMachine;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceLookup;
import walt.reboot.inventory.PowerPort;
import walt.reboot.inventory.records.RebootRecords;
import walt.reboot.inventory.settings.Setting;
import walt.reboot.inventory.topology.Position;
import walt.reboot.inventory.topology.Positions;

/**
 * Finds out how a node gets its power at this moment, with a few light queries: between the plan of a reboot and its hard step
 * a node may be moved, or its switch be forbidden.
 */
@ApplicationScoped
public class FreshPower {
    @Inject
    DeviceLookup devices;

    @Inject
    Positions positions;

    @Inject
    RebootRecords records;

    @Inject
    ServerIdentity server;

    @Inject
    FewQueries queries;

    /**
     * How a node gets its power.
     *
     * @param maxPorts how many ports of its switch may be cycled at once, 1 or more
     */
    public record Feed(PowerSource source, int maxPorts) {}

    public Feed of(Node node) throws InterruptedException {
        return queries.ask(() -> devices.byId(node.id())
                .map(this::feed)
                .orElseGet(
                        () -> new Feed(new Unmanaged(node.power().method(), "the device was forgotten meanwhile"), 1)));
    }

    private Feed feed(Device device) {
        List<Position> places = positions.of(device.id());
        List<Device> known = new ArrayList<>(List.of(device));
        stated(device).ifPresent(known::add);
        places.stream()
                .map(Position::switchId)
                .distinct()
                .map(devices::byId)
                .flatMap(Optional::stream)
                .filter(each -> !known.contains(each))
                .forEach(known::add);
        PowerSources sources =
                new PowerSources(known, records.openIntentsFor(device.name().value()), places, server.name());
        PowerSource source = sources.node(device).power();
        return new Feed(source, maxPorts(source, known));
    }

    private Optional<Device> stated(Device device) {
        String port = device.setting(Setting.POWER_PORT);
        return port == null
                ? Optional.empty()
                : devices.byName(PowerPort.parse(port).powerSwitch());
    }

    /** How many ports of the switch behind a source may be cycled at once; the switch is among those that are known. */
    static int maxPorts(PowerSource source, List<Device> known) {
        UUID id = switch (source) {
            case PoePort port -> port.port().agent().id();
            case NamedPort port -> port.agent().id();
            case VirtualMachine machine -> null;
            case Unmanaged none -> null;
        };
        return known.stream()
                .filter(device -> device.id().equals(id))
                .map(device -> device.setting(Setting.POE_MAX_PORTS))
                .filter(Objects::nonNull)
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(1);
    }
}
