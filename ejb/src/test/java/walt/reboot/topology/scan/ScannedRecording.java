package walt.reboot.topology.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.Ids;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.MacAddress;
import walt.reboot.inventory.NaturalOrder;
import walt.reboot.inventory.topology.Directory;
import walt.reboot.inventory.topology.Hearing;
import walt.reboot.inventory.topology.Placed;
import walt.reboot.inventory.topology.Position;
import walt.reboot.inventory.topology.Strangers;
import walt.reboot.snmp.LoopbackAgent;
import walt.reboot.snmp.SnmpAgents;
import walt.reboot.snmp.SnmpConfig;
import walt.reboot.snmp.SnmpVersion;
import walt.reboot.topology.ForwardingReader;
import walt.reboot.topology.Recording;
import walt.reboot.topology.SwitchMaps;
import walt.reboot.topology.SwitchProbe;
import walt.reboot.topology.SwitchReader;
import walt.reboot.topology.Vendor;

/** A recorded switch that is scanned, in a platform where each address that it has learned is a node's: a position too many is seen. */
final class ScannedRecording implements AutoCloseable {
    private static final SnmpConfig PATIENT =
            new SnmpConfig(List.of(Duration.ofSeconds(20)), Duration.ofSeconds(20), Duration.ofSeconds(10), 10, 1000);
    private static final Clock CLOCK = Clock.systemUTC();

    private final LoopbackAgent agent = new LoopbackAgent();
    private final SwitchAgent powerSwitch =
            new SwitchAgent(new UUID(0, 1), new DeviceName("sw-1"), agent.target(SnmpVersion.V2C, "public"));
    private final SnmpAgents agents = SnmpAgents.open(() -> PATIENT);
    private final ForwardingReader forwarding = new ForwardingReader(agents);
    private final Readings readings = new Readings(
            new SwitchMaps(new SwitchReader(agents), new SwitchProbe(agents, CLOCK), CLOCK, id -> List.of()),
            forwarding,
            Thread.ofVirtual().factory(),
            CLOCK);

    @Override
    public void close() {
        readings.close();
        agents.close();
        agent.close();
    }

    /** As {@code Gi1/0/3 02:00:00:00:00:01 LLDP}. */
    List<String> places(String recording) throws Exception {
        Recording.replay(recording, agent.table);
        Reading reading = readings.read(powerSwitch).get(60, TimeUnit.SECONDS);
        assertThat(reading).isInstanceOf(Reading.Heard.class);
        Hearing hearing = ((Reading.Heard) reading).hearing();
        Directory directory = new Directory(nodes(hearing), Set.of());
        Strangers.of(hearing, directory, () -> Ids.next(CLOCK.instant())).forEach(directory::add);
        return Placed.by(hearing, directory).stream()
                .map(place -> told(place, directory.device(place.deviceId())))
                .sorted(NaturalOrder.COMPARATOR)
                .toList();
    }

    private static String told(Position place, @Nullable Device device) {
        return place.interfaceName() + " " + (device == null ? "nobody" : device.mac()) + " " + place.via();
    }

    /** The switch, and a node for each address that was learned by it, but not those that tell themselves. */
    private List<Device> nodes(Hearing hearing) throws InterruptedException {
        Set<MacAddress> heard = hearing.neighbours().stream()
                .flatMap(seen -> seen.macs().stream())
                .collect(Collectors.toSet());
        List<Device> devices = new ArrayList<>(List.of(device(powerSwitch.id(), DeviceType.SWITCH, 0, null)));
        forwarding.all(powerSwitch, Vendor.OTHER).orElseThrow().values().stream()
                .flatMap(Collection::stream)
                .distinct()
                .filter(mac -> !heard.contains(mac))
                .forEach(mac -> devices.add(device(new UUID(1, devices.size()), DeviceType.NODE, devices.size(), mac)));
        return devices;
    }

    private static Device device(UUID id, DeviceType type, int number, @Nullable MacAddress mac) {
        DeviceName name = new DeviceName("device-" + number);
        IpAddress ip = new IpAddress("10.0.%d.%d".formatted(number / 250, number % 250 + 1));
        return new Device(id, name, type, mac, ip, null, false, null, null, null, Map.of(), 0);
    }
}
