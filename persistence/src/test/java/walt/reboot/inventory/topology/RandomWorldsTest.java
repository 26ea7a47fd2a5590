package walt.reboot.inventory.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceType;

/**
 * Random trees of switches with nodes that move, go silent and have no LLDP, and switches that don't answer: whatever the record says
 * with certainty must be true.
 */
class RandomWorldsTest {
    private static final int PORTS = 12;
    private static final int ROUNDS = 25;

    private final Hearings lab = new Hearings();
    private final List<Device> switches = new ArrayList<>();
    private final Map<Device, Integer> uplinks = new HashMap<>();
    private final Map<Device, Place> links = new HashMap<>();
    private final Map<Place, Device> plugged = new HashMap<>();
    private final Set<Device> silent = new LinkedHashSet<>();
    private final Set<Device> withoutLldp = new LinkedHashSet<>();

    /** Switches that tell nobody who they are, for a while. */
    private final Set<Device> dumb = new LinkedHashSet<>();

    private record Place(Device powerSwitch, int port) {}

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsCertainIsTrue(int seed) {
        Random random = new Random(seed);
        build(random);
        for (int round = 0; round < ROUNDS; round++) {
            change(random);
            Set<Device> answering = new LinkedHashSet<>(switches);
            boolean first = round == 0; // links must have been heard once
            answering.removeIf(any -> !first && random.nextInt(5) == 0);
            dumb.clear();
            switches.stream()
                    .filter(each -> !answering.contains(each) && random.nextBoolean())
                    .forEach(dumb::add);
            int minute = round * 15;
            lab.scan(minute, answering.stream().map(each -> hear(each, minute)).toArray(Hearing[]::new));
            check(answering, minute);
        }
    }

    private void build(Random random) {
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            Device added = lab.add(DeviceType.SWITCH, "sw-" + i);
            if (i > 0) {
                Place parent = new Place(switches.get(random.nextInt(i)), PORTS + i);
                uplinks.put(added, PORTS);
                links.put(added, parent);
            }
            switches.add(added);
        }
        for (int i = 0; i < count * 6; i++) {
            Device node = lab.add(DeviceType.NODE, "rpi-" + i);
            if (random.nextInt(3) == 0) {
                withoutLldp.add(node);
            }
            plug(node, random);
        }
    }

    private void plug(Device node, Random random) {
        plugged.values().remove(node);
        Place free = new Place(switches.get(random.nextInt(switches.size())), 1 + random.nextInt(PORTS - 1));
        if (random.nextInt(8) > 0) {
            plugged.putIfAbsent(free, node);
        }
    }

    private void change(Random random) {
        List<Device> nodes = lab.devices.stream()
                .filter(device -> device.type() == DeviceType.NODE)
                .toList();
        for (Device node : nodes) {
            if (random.nextInt(6) == 0) {
                plug(node, random);
            }
            if (random.nextInt(6) == 0 && !silent.remove(node)) {
                silent.add(node);
            }
        }
    }

    private Hearing hear(Device at, int minute) {
        List<Sighting> neighbours = new ArrayList<>();
        List<Sighting> learned = new ArrayList<>();
        Place up = links.get(at);
        if (up != null && !dumb.contains(up.powerSwitch())) {
            neighbours.add(Hearings.lldp(PORTS, up.powerSwitch()));
        }
        links.forEach((below, place) -> {
            if (place.powerSwitch().equals(at) && !dumb.contains(below)) {
                neighbours.add(Hearings.lldp(place.port(), below));
            } else if (place.powerSwitch().equals(at)) {
                List<Device> behind = awakeBehind(below);
                if (behind.size() == 1) {
                    learned.add(Hearings.fdb(place.port(), behind.getFirst()));
                }
            }
        });
        plugged.forEach((place, node) -> {
            if (place.powerSwitch().equals(at) && !silent.contains(node)) {
                boolean tells = !withoutLldp.contains(node);
                (tells ? neighbours : learned)
                        .add(tells ? Hearings.lldp(place.port(), node) : Hearings.fdb(place.port(), node));
            }
        });
        return Hearings.hearing(at, minute, neighbours, learned);
    }

    private List<Device> awakeBehind(Device powerSwitch) {
        return plugged.entrySet().stream()
                .filter(entry -> entry.getKey().powerSwitch().equals(powerSwitch))
                .map(Map.Entry::getValue)
                .filter(node -> !silent.contains(node))
                .toList();
    }

    private void check(Set<Device> answering, int minute) {
        for (Position position : lab.record.values()) {
            Device device = device(position);
            Place place = new Place(
                    switches.stream()
                            .filter(each -> each.id().equals(position.switchId()))
                            .findFirst()
                            .orElseThrow(),
                    position.ifIndex());
            if (device.type() == DeviceType.NODE) {
                assertThat(place.port()).as("never an uplink").isLessThan(PORTS);
                boolean now = position.confirmed() && position.seen().equals(Hearings.at(minute));
                assertThat(now).isEqualTo(answering.contains(place.powerSwitch()) && position.confirmed());
                if (now) {
                    assertThat(plugged.get(place)).isEqualTo(device);
                }
            }
        }
        plugged.forEach((place, node) -> {
            if (answering.contains(place.powerSwitch()) && !silent.contains(node) && !withoutLldp.contains(node)) {
                assertThat(lab.of(node)).hasSize(1).allMatch(Position::confirmed);
                assertThat(lab.of(node).getFirst().ifIndex()).isEqualTo(place.port());
            }
        });
    }

    private Device device(Position position) {
        return lab.devices.stream()
                .filter(each -> each.id().equals(position.deviceId()))
                .findFirst()
                .orElseThrow();
    }
}
