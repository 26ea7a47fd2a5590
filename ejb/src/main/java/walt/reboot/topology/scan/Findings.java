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
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    @Override
    public Noted note(Hearing hearing) {
        List<String> left = addStrangers(hearing);
        PositionChanges made = trying(() -> hear(hearing));
        List<Device> ask = new ArrayList<>();
        for (UUID id : made.asked()) {
            Device device = directory.device(id);
            if (device != null && device.is(Setting.LLDP_EXPLORE)) {
                ask.add(device);
            }
        }
        return new Noted(made.devices(), made.told(), joined(made.oddities(), left), ask);
    }

    private PositionChanges hear(Hearing hearing) {
        if (directory.device(hearing.switchId()) == null) {
            return new PositionChanges(); // it was forgotten meanwhile
        }
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

    /**
     * Each that can't be added is left out alone, so that nothing else of what was heard gets lost.
     *
     * @return who was left out, in sentences
     */
    private List<String> addStrangers(Hearing hearing) {
        writing.lock();
        try {
            add(strangers(hearing));
            return List.of();
        } catch (Conflict meanwhile) {
            directory = read();
            return strangers(hearing).stream()
                    .filter(each -> !isAdded(each))
                    .map(each -> each.name() + " (" + each.mac()
                            + ") could not be added to the inventory: the next scan tries it again")
                    .toList();
        } finally {
            writing.unlock();
        }
    }

    private List<Device> strangers(Hearing hearing) {
        return directory.device(hearing.switchId()) == null
                ? List.of()
                : Strangers.of(hearing, directory, () -> Ids.next(clock.instant()));
    }

    private boolean isAdded(Device stranger) {
        try {
            add(List.of(stranger));
            return true;
        } catch (Conflict meanwhile) {
            return false;
        }
    }

    private void add(List<Device> strangers) {
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
