package walt.reboot.topology.scan;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import walt.reboot.inventory.Conflict;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.Ids;
import walt.reboot.inventory.Inventory;
import walt.reboot.inventory.settings.Setting;
import walt.reboot.inventory.topology.Directory;
import walt.reboot.inventory.topology.Hearing;
import walt.reboot.inventory.topology.PositionChanges;
import walt.reboot.inventory.topology.Positions;
import walt.reboot.inventory.topology.ScannedSwitch;
import walt.reboot.inventory.topology.Strangers;
import walt.reboot.topology.OwnAddresses;

/** Writes down what a scan finds; tries again when somebody else changes the same devices at the same moment. For one thread. */
final class Findings implements ScanRun.Noting {
    private static final int TRIES = 4;

    private final Inventory inventory;
    private final Positions positions;
    private final Clock clock;
    private final ReentrantLock writing;
    private Directory directory;

    /** @param writing one scan writes at a time */
    Findings(Inventory inventory, Positions positions, Clock clock, ReentrantLock writing) {
        this.inventory = inventory;
        this.positions = positions;
        this.clock = clock;
        this.writing = writing;
        this.directory = read();
    }

    /**
     * What one switch gave.
     *
     * @param ask other switches that have to be asked now
     */
    record Noted(int devices, List<String> changes, List<String> oddities, List<Device> ask) {}

    /** What there is to add to a switch when all are known. */
    record More(int devices, List<String> changes, List<String> oddities) {
        boolean isEmpty() {
            return devices == 0 && changes.isEmpty() && oddities.isEmpty();
        }

        ScannedSwitch addTo(ScannedSwitch before) {
            return new ScannedSwitch(
                    before.name(),
                    before.state(),
                    before.reason(),
                    before.ports(),
                    before.devices() + devices,
                    joined(before.changes(), changes),
                    joined(before.oddities(), oddities));
        }

        private static List<String> joined(List<String> some, List<String> more) {
            return Stream.concat(some.stream(), more.stream()).toList();
        }
    }

    @Override
    public Noted note(Hearing hearing) {
        PositionChanges made = trying(() -> hear(hearing));
        List<Device> ask = new ArrayList<>();
        for (UUID id : made.asked()) {
            Device device = directory.device(id);
            if (device != null && device.is(Setting.LLDP_EXPLORE)) {
                ask.add(device);
            }
        }
        return new Noted(made.devices(), made.told(), made.oddities(), ask);
    }

    private PositionChanges hear(Hearing hearing) {
        if (directory.device(hearing.switchId()) == null) {
            return new PositionChanges(); // it was forgotten meanwhile
        }
        addStrangers(hearing);
        return positions.hear(hearing, directory);
    }

    @Override
    public Map<UUID, More> check(Instant begun, Collection<Hearing> hearings) {
        Map<UUID, More> more = new HashMap<>();
        trying(() -> positions.check(begun, stillThere(hearings), directory))
                .forEach((id, made) -> more.put(id, new More(made.devices(), made.told(), made.oddities())));
        return more;
    }

    private List<Hearing> stillThere(Collection<Hearing> hearings) {
        return hearings.stream()
                .filter(hearing -> directory.device(hearing.switchId()) != null)
                .toList();
    }

    private void addStrangers(Hearing hearing) {
        List<Device> strangers = Strangers.of(hearing, directory, () -> Ids.next(clock.instant()));
        if (!strangers.isEmpty()) {
            inventory.addAll(strangers);
            strangers.forEach(directory::add);
        }
    }

    private Directory read() {
        return new Directory(inventory.all(), OwnAddresses.read());
    }

    private <T> T trying(Supplier<T> work) {
        writing.lock();
        try {
            for (int tries = 1; true; tries++) {
                try {
                    return work.get();
                } catch (Conflict meanwhile) {
                    if (tries == TRIES) {
                        throw meanwhile;
                    }
                    directory = read();
                }
            }
        } finally {
            writing.unlock();
        }
    }
}
