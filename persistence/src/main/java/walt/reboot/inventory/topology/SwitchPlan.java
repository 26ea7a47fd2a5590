package walt.reboot.inventory.topology;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.topology.Position.Via;

/** What the neighbours of one switch say about positions; pure. What other switches say to that is {@link CrossCheck}'s concern. */
final class SwitchPlan {
    private static final Duration LATE = Duration.ofMinutes(5);

    private final Hearing hearing;
    private final Directory directory;
    private final Collection<Position> before;
    private final Map<PositionEntity.Key, Position> heard = new LinkedHashMap<>();
    private final Set<Integer> links = new HashSet<>();
    private final PositionChanges changes = new PositionChanges();

    /** @param before the positions on this switch, and all others of the devices that it hears */
    private SwitchPlan(Hearing hearing, Directory directory, Collection<Position> before) {
        this.hearing = hearing;
        this.directory = directory;
        this.before = before;
    }

    static PositionChanges of(Hearing hearing, Directory directory, Collection<Position> before) {
        SwitchPlan plan = new SwitchPlan(hearing, directory, before);
        hearing.neighbours().forEach(plan::findLink);
        hearing.neighbours().forEach(plan::place);
        if (!plan.isOutdated()) {
            plan.write();
        }
        return plan.changes;
    }

    private void write() {
        heard.values().forEach(this::confirm);
        before.stream()
                .filter(old -> old.switchId().equals(hearing.switchId()) && !heard.containsKey(old.key()))
                .forEach(this::notHeard);
    }

    /** Whether another scan that read the switch later was faster to write it down. */
    private boolean isOutdated() {
        return before.stream()
                .filter(old -> old.switchId().equals(hearing.switchId()))
                .anyMatch(old -> old.seen().isAfter(hearing.seen())
                        && old.seen().isBefore(hearing.seen().plus(LATE))); // else the clock was set back
    }

    private void findLink(Sighting seen) {
        boolean link = switch (directory.who(seen)) {
            case Directory.Known known -> Directory.isLink(known.device(), seen.bridge());
            case Directory.ThisServer us -> true;
            case Directory.Several doubtful -> seen.bridge();
            case Directory.Nobody stranger -> seen.bridge();
        };
        if (link) {
            links.add(seen.ifIndex());
        }
    }

    private void place(Sighting seen) {
        switch (directory.who(seen)) {
            case Directory.Known known -> place(known.device(), seen);
            case Directory.Several several ->
                changes.odd("who is heard at " + at(seen.interfaceName()) + " has addresses of several devices: "
                        + several.devices().stream()
                                .map(device -> device.name().value())
                                .sorted()
                                .collect(Collectors.joining(", ")));
            case Directory.ThisServer us -> {}
            case Directory.Nobody stranger -> doubt("somebody unknown", "", seen);
        }
    }

    /** A stranger with the IP address of a node may be its new board, or anybody. */
    private void doubt(String who, String first, Sighting seen) {
        for (Device node : directory.namesakes(seen)) {
            changes.odd(who + " at " + at(seen.interfaceName()) + " has the IP address of " + node.name() + " ("
                    + node.ip() + ") and another MAC address: it is not taken for " + node.name()
                    + ". If it is its new board, " + first + "give " + node.name() + " the MAC address "
                    + Strangers.mac(seen) + " (walt device import, or PATCH /api/v1/devices/" + node.name() + ")");
        }
    }

    private void place(Device device, Sighting seen) {
        if (device.type() == DeviceType.UNKNOWN) {
            doubt(device.name().value(), "forget " + device.name() + " and ", seen);
        }
        if (device.id().equals(hearing.switchId())) {
            changes.odd(device.name() + " hears itself at " + seen.interfaceName());
        } else if (links.contains(seen.ifIndex()) && !Directory.isLink(device, seen.bridge())) {
            changes.odd(device.name() + " is heard at " + at(seen.interfaceName())
                    + ", which leads to other switches or to the server: it is not its position");
        } else {
            Position position = new Position(
                    device.id(),
                    hearing.switchId(),
                    seen.ifIndex(),
                    seen.interfaceName(),
                    Via.LLDP,
                    hearing.seen(),
                    true);
            heard.put(position.key(), position);
            changes.find(device.id());
        }
    }

    private void confirm(Position now) {
        changes.write(now);
        List<Position> old = of(now.deviceId());
        if (old.isEmpty()) {
            changes.tell(directory.name(now.deviceId()) + " is new at " + at(now.interfaceName()));
        }
        if (!isSwitch(now.deviceId())) {
            old.stream()
                    .map(Position::switchId)
                    .filter(id -> !id.equals(hearing.switchId()))
                    .forEach(changes::ask);
        }
    }

    private void notHeard(Position old) {
        List<Position> here = heard.values().stream()
                .filter(now -> now.deviceId().equals(old.deviceId()))
                .toList();
        if (!here.isEmpty()) {
            changes.remove(old);
            here.stream().filter(now -> isNew(now, old)).forEach(now -> moved(old, now));
        } else if (links.contains(old.ifIndex()) && !isSwitch(old.deviceId())) {
            changes.remove(old);
            tellGone(old);
        } else if (old.via() == Via.LLDP && old.confirmed()) {
            changes.write(old.stale());
            tellGone(old);
        }
    }

    /** An interface that got another number is still the same. */
    private boolean isNew(Position now, Position old) {
        boolean known = before.stream().anyMatch(other -> other.key().equals(now.key()));
        return !known && !now.interfaceName().equals(old.interfaceName());
    }

    private void moved(Position old, Position now) {
        changes.tell(directory.name(now.deviceId()) + " moved from " + at(old.interfaceName()) + " to "
                + at(now.interfaceName()));
    }

    private void tellGone(Position old) {
        changes.tell(directory.name(old.deviceId()) + " is not heard at " + at(old.interfaceName()) + " any more");
    }

    private List<Position> of(UUID device) {
        return before.stream().filter(old -> old.deviceId().equals(device)).toList();
    }

    private boolean isSwitch(UUID id) {
        Device device = directory.device(id);
        return device != null && device.type() == DeviceType.SWITCH;
    }

    private String at(String interfaceName) {
        return directory.name(hearing.switchId()) + "/" + interfaceName;
    }
}
