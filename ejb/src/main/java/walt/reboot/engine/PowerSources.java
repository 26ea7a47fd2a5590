package walt.reboot.engine;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import walt.reboot.engine.PowerSource.NamedPort;
import walt.reboot.engine.PowerSource.PoePort;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.engine.PowerSource.SwitchPort;
import walt.reboot.engine.PowerSource.Unmanaged;
import walt.reboot.engine.PowerSource.VirtualMachine;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.PoeRow;
import walt.reboot.inventory.PowerPort;
import walt.reboot.inventory.records.PowerIntent;
import walt.reboot.inventory.records.PowerPhase;
import walt.reboot.inventory.settings.Setting;
import walt.reboot.inventory.settings.SnmpNeeds;
import walt.reboot.inventory.topology.Position;
import walt.reboot.snmp.SnmpTarget;

/** Finds out how each node gets its power, from the inventory as it was read; pure. */
public final class PowerSources {
    /** For how long switches go on telling of a device without power: addresses 300 s, what LLDP told 120 s. */
    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private final Map<DeviceName, Device> byName = new HashMap<>();
    private final Map<UUID, Device> byId = new HashMap<>();
    private final Map<UUID, List<Position>> heard;
    private final Map<Place, List<Position>> present;
    private final Map<Owed, PowerPhase> owed = new HashMap<>();
    private final Map<CutFor, PowerIntent> cutFor = new HashMap<>();
    private final String server;

    /**
     * @param intents the ports that the server has switched off and not on again
     * @param positions where devices were heard
     * @param server the name of this server, which is the host of the virtual nodes that it runs
     */
    public PowerSources(
            Collection<Device> devices,
            Collection<PowerIntent> intents,
            Collection<Position> positions,
            String server) {
        for (Device device : devices) {
            byName.put(device.name(), device);
            byId.put(device.id(), device);
        }
        heard = positions.stream().collect(Collectors.groupingBy(Position::deviceId));
        present = positions.stream().filter(Position::confirmed).collect(Collectors.groupingBy(Place::of));
        for (PowerIntent intent : intents) {
            owed.put(new Owed(intent.switchId(), intent.row()), intent.phase());
            cutFor.put(new CutFor(intent.switchId(), intent.nodeName()), intent);
        }
        this.server = server;
    }

    private record Place(UUID switchId, String interfaceName) {
        static Place of(Position position) {
            return new Place(position.switchId(), position.interfaceName());
        }
    }

    private record Owed(UUID switchId, PoeRow row) {}

    private record CutFor(UUID switchId, String node) {}

    public Node node(Device device) {
        return new Node(device.id(), device.name(), device.ip(), device.virtual() ? virtual(device) : physical(device));
    }

    private PowerSource virtual(Device device) {
        return server.equals(device.vmHost())
                ? new VirtualMachine()
                : new Unmanaged(RebootMethod.VM, "this virtual node is not run by this server");
    }

    private PowerSource physical(Device device) {
        String stated = device.setting(Setting.POWER_PORT);
        if (stated == null) {
            return found(device);
        }
        PowerPort port = PowerPort.parse(stated);
        return onSwitch(byName.get(port.powerSwitch()), agent -> switch (port.port()) {
            case PowerPort.Row row -> stated(new SwitchPort(agent, row.row()));
            case PowerPort.InterfaceName name -> named(device, new NamedPort(agent, name.name(), null));
        });
    }

    /** The port where the node was heard last, when that is one. */
    private PowerSource found(Device device) {
        List<Position> places = heard.getOrDefault(device.id(), List.of());
        List<Position> confirmed = places.stream().filter(Position::confirmed).toList();
        if (confirmed.size() > 1) {
            return unmanaged("heard on several switch ports: state its port, as power.port=SWITCH/INTERFACE");
        }
        Optional<Position> last = confirmed.isEmpty()
                ? places.stream().max(Comparator.comparing(Position::seen))
                : Optional.of(confirmed.getFirst());
        return last.map(place -> found(device, place)).orElseGet(() -> unmanaged("unknown LLDP network position"));
    }

    private PowerSource found(Device device, Position place) {
        Optional<Device> other = present.getOrDefault(Place.of(place), List.of()).stream()
                .filter(position -> !position.deviceId().equals(device.id()))
                .map(position -> byId.get(position.deviceId()))
                .filter(Objects::nonNull)
                .findFirst();
        return other.<PowerSource>map(it -> unmanaged(it.name() + " is heard on the port where this node was heard"))
                .orElseGet(() -> onSwitch(
                        byId.get(place.switchId()),
                        agent -> named(device, new NamedPort(agent, place.interfaceName(), place))));
    }

    private PowerSource onSwitch(@Nullable Device powerSwitch, Function<SwitchAgent, PowerSource> port) {
        if (powerSwitch == null || !powerSwitch.is(Setting.POE_REBOOTS)) {
            return unmanaged("forbidden on switch");
        }
        SwitchAgent agent = agent(powerSwitch);
        return agent == null ? unmanaged(whyNoAgent(powerSwitch)) : port.apply(agent);
    }

    /** The row that was cut for this node is known, whatever the switch says by now, until the node is heard again. */
    private PowerSource named(Device device, NamedPort port) {
        SwitchAgent agent = port.agent();
        PowerIntent cut = cutFor.get(new CutFor(agent.id(), device.name().value()));
        return cut == null || heardSince(device, cut)
                ? port
                : new PoePort(new SwitchPort(agent, cut.row()), true, port);
    }

    private boolean heardSince(Device device, PowerIntent cut) {
        Instant silent = cut.since().plus(REMEMBERED);
        return heard.getOrDefault(device.id(), List.of()).stream()
                .anyMatch(place -> place.confirmed() && place.seen().isAfter(silent));
    }

    private PoePort stated(SwitchPort port) {
        return new PoePort(port, owed.containsKey(new Owed(port.agent().id(), port.row())));
    }

    /** Whether a read-back has shown the port off since the server began to cut its power: it can be switched on, not cut. */
    boolean provenOff(SwitchPort port) {
        return owed.get(new Owed(port.agent().id(), port.row())) == PowerPhase.OFF;
    }

    /** How the SNMP agent of a switch is reached; null when its settings don't say. */
    public static @Nullable SwitchAgent agent(Device device) {
        AgentSettings settings = new AgentSettings(device);
        String port = device.setting(Setting.SNMP_PORT);
        IpAddress ip = device.ip();
        if (!settings.absent().none() || port == null || ip == null) {
            return null;
        }
        InetSocketAddress address = new InetSocketAddress(ip.address(), Integer.parseInt(port));
        return new SwitchAgent(device.id(), device.name(), new SnmpTarget(address, settings.access()));
    }

    /** Why there is no {@link #agent}, and what to do about it. */
    public static String whyNoAgent(Device device) {
        SnmpNeeds absent = new AgentSettings(device).absent();
        return absent.none()
                ? device.name() + " has no IP address"
                : absent.names() + " of " + device.name() + (absent.one() ? " is" : " are") + " missing: set "
                        + absent.pronoun();
    }

    private static Unmanaged unmanaged(String reason) {
        return new Unmanaged(RebootMethod.POE, reason);
    }
}
