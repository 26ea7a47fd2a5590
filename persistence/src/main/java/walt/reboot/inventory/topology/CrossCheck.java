package walt.reboot.inventory.topology;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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

/**
 * What the switches of a scan say together, once all have told their neighbours; pure: which devices have moved from one switch to another,
 * and where those are that are known from forwarding tables only.
 */
final class CrossCheck {
    private final Instant begun;
    private final Map<UUID, Hearing> hearings = new LinkedHashMap<>();
    private final Directory directory;
    private final Map<UUID, Map<PositionEntity.Key, Position>> positions = new HashMap<>();
    private final Set<UUID> concerned = new HashSet<>();
    private final Map<UUID, PositionChanges> changes = new LinkedHashMap<>();

    private CrossCheck(
            Instant begun, Collection<Hearing> hearings, Directory directory, Collection<Position> positions) {
        this.begun = begun.truncatedTo(ChronoUnit.MICROS); // as hearings and records
        this.directory = directory;
        hearings.forEach(hearing -> {
            this.hearings.put(hearing.switchId(), hearing);
            changes.put(hearing.switchId(), new PositionChanges());
        });
        positions.forEach(this::put);
    }

    /**
     * @param begun when the scan began
     * @param hearings of the switches that answered
     * @param positions all there are, with what {@link SwitchPlan} made of these hearings
     * @return by switch
     */
    static Map<UUID, PositionChanges> of(
            Instant begun, Collection<Hearing> hearings, Directory directory, Collection<Position> positions) {
        CrossCheck check = new CrossCheck(begun, hearings, directory, positions);
        check.forget(check.placeLearned());
        check.concerned.forEach(check::leaveOnlyTheNewest);
        return check.changes;
    }

    private void put(Position position) {
        positions
                .computeIfAbsent(position.deviceId(), any -> new LinkedHashMap<>())
                .put(position.key(), position);
        if (hearings.containsKey(position.switchId()) && !position.seen().isBefore(begun)) {
            concerned.add(position.deviceId());
        }
    }

    private List<Position> of(UUID device) {
        return List.copyOf(positions.getOrDefault(device, Map.of()).values());
    }

    private PositionChanges changesOf(UUID switchId) {
        return changes.computeIfAbsent(switchId, any -> new PositionChanges());
    }

    /** Gives places to those who are known from forwarding tables only. */
    private Set<PositionEntity.Key> placeLearned() {
        Map<UUID, List<Position>> places = new LinkedHashMap<>();
        Links links = new Links(directory, positions.values());
        for (Hearing hearing : hearings.values()) {
            for (Sighting seen : hearing.learned() == null ? List.<Sighting>of() : hearing.learned()) {
                if (directory.who(seen) instanceof Directory.Known known
                        && known.device().type() != DeviceType.SWITCH
                        && known.device().type() != DeviceType.SERVER
                        && !links.has(hearing.switchId(), seen.ifIndex())) {
                    places.computeIfAbsent(known.device().id(), any -> new ArrayList<>())
                            .add(place(known.device(), hearing, seen));
                }
            }
        }
        Set<PositionEntity.Key> chosen = new HashSet<>();
        places.forEach((device, possible) -> chosen(device, possible).forEach(place -> {
            chosen.add(place.key());
            confirm(place);
        }));
        return chosen;
    }

    private static Position place(Device device, Hearing hearing, Sighting seen) {
        return new Position(
                device.id(), hearing.switchId(), seen.ifIndex(), seen.interfaceName(), Via.FDB, hearing.seen(), true);
    }

    /** LLDP knows better; where a device was heard by it before counts as long as nothing speaks against it. */
    private List<Position> chosen(UUID device, List<Position> possible) {
        List<Position> byLldp =
                of(device).stream().filter(old -> old.via() == Via.LLDP).toList();
        if (byLldp.stream().anyMatch(Position::confirmed)) {
            return List.of();
        }
        Set<PositionEntity.Key> before = byLldp.stream().map(Position::key).collect(Collectors.toSet());
        List<Position> same =
                possible.stream().filter(place -> before.contains(place.key())).toList();
        if (!same.isEmpty()) {
            return same;
        }
        // who is learned on one switch may hang on another one behind it: that one must have said that it is not so
        return of(device).stream().allMatch(this::isAsked) ? possible : List.of();
    }

    private boolean isAsked(Position old) {
        Hearing hearing = hearings.get(old.switchId());
        return hearing != null && (old.via() == Via.LLDP || hearing.learned() != null);
    }

    private void confirm(Position place) {
        if (of(place.deviceId()).isEmpty()) {
            changesOf(place.switchId()).tell(directory.name(place.deviceId()) + " is new at " + at(place));
        }
        changesOf(place.switchId()).find(place.deviceId());
        changesOf(place.switchId()).write(place);
        put(place);
    }

    /** What forwarding tables said before and don't say any more. */
    private void forget(Set<PositionEntity.Key> chosen) {
        List<Position> learnedBefore = positions.values().stream()
                .flatMap(all -> all.values().stream())
                .filter(old -> old.via() == Via.FDB && !chosen.contains(old.key()))
                .toList();
        for (Position old : learnedBefore) {
            boolean better =
                    of(old.deviceId()).stream().anyMatch(other -> other.via() == Via.LLDP && other.confirmed());
            Hearing hearing = hearings.get(old.switchId());
            if (better) {
                remove(old);
            } else if (old.confirmed() && hearing != null && hearing.learned() != null) {
                changesOf(old.switchId()).write(old.stale());
                positions.getOrDefault(old.deviceId(), Map.of()).put(old.key(), old.stale());
                tellGone(old);
            }
        }
    }

    private void tellGone(Position old) {
        if (of(old.deviceId()).stream().noneMatch(this::isFresh)) {
            changesOf(old.switchId())
                    .tell(directory.name(old.deviceId()) + " is not heard at " + at(old) + " any more");
        }
    }

    private boolean isFresh(Position place) {
        return place.confirmed() && !place.seen().isBefore(begun);
    }

    /** Who was heard in this scan is not where he was heard before. Switches are in several places. */
    private void leaveOnlyTheNewest(UUID id) {
        Device device = directory.device(id);
        List<Position> now = of(id).stream().filter(this::isFresh).toList();
        if (device == null || device.type() == DeviceType.SWITCH || now.isEmpty()) {
            return;
        }
        of(id).stream().filter(old -> old.seen().isBefore(begun)).forEach(old -> {
            remove(old);
            Position first = now.getFirst();
            changesOf(first.switchId()).tell(device.name() + " moved from " + at(old) + " to " + at(first));
        });
        if (now.size() > 1 && !Directory.isLink(device, true)) {
            String places = now.stream().map(this::at).sorted().collect(Collectors.joining(" and "));
            now.forEach(place -> changesOf(place.switchId()).odd(device.name() + " is heard at " + places));
        }
    }

    private void remove(Position old) {
        changesOf(old.switchId()).remove(old);
        positions.getOrDefault(old.deviceId(), Map.of()).remove(old.key());
    }

    private String at(Position place) {
        return directory.name(place.switchId()) + "/" + place.interfaceName();
    }
}
