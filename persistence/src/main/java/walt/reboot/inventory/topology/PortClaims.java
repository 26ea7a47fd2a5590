package walt.reboot.inventory.topology;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.DeviceLookup;
import walt.reboot.inventory.DeviceName;

/** Who is known to be fed by a switch port: all that the record tells, in one transaction. */
@ApplicationScoped
@Transactional
public class PortClaims {
    @Inject
    DeviceLookup devices;

    @Inject
    Positions positions;

    @Inject
    DistrustedPorts distrusted;

    @Inject
    PortStatements statements;

    /** An interface of a switch, as it is called now. */
    public record Place(int ifIndex, String name) {}

    /**
     * What the record tells of a port.
     *
     * @param distrusted all rows of this switch that must not be cut, oldest first
     * @param statements what operators say of the ports of this switch, in no order
     * @param stated all ports of this switch that are stated to feed a node
     * @param heard who has a position at the interface, confirmed or stale
     * @param spots where the last scans heard the node by LLDP, on whichever switch
     */
    public record Claims(
            List<DistrustedPort> distrusted,
            List<PortStatement> statements,
            List<DeviceLookup.Stated> stated,
            List<Presence> heard,
            List<Spot> spots) {
        public Claims {
            distrusted = List.copyOf(distrusted);
            statements = List.copyOf(statements);
            stated = List.copyOf(stated);
            heard = List.copyOf(heard);
            spots = List.copyOf(spots);
        }
    }

    /** A device, and where it was heard. */
    public record Presence(DeviceLookup.Known device, Position at) {}

    /** An interface of a switch where the node is heard. */
    public record Spot(UUID switchId, DeviceName switchName, Place place) {
        public boolean isAt(UUID otherSwitch, Place other) {
            boolean same = place.ifIndex() == other.ifIndex() || place.name().equals(other.name());
            return switchId.equals(otherSwitch) && same;
        }

        @Override
        public String toString() {
            return switchName + "/" + place.name();
        }
    }

    /**
     * What is known of a port that is thought to feed a node.
     *
     * @param place the interface that the port feeds; null when it is not known
     */
    public Claims of(UUID switchId, UUID node, @Nullable Place place) {
        List<Position> there = place == null ? List.of() : positions.at(switchId, place.ifIndex(), place.name());
        List<Position> told = positions.of(node).stream()
                .filter(position -> position.confirmed() && position.via() == Position.Via.LLDP)
                .toList();
        Map<UUID, DeviceLookup.Known> known = known(switchId, there, told);
        return new Claims(
                distrusted.of(switchId),
                statements.of(switchId),
                stated(known.get(switchId)),
                heard(there, known),
                spots(told, known));
    }

    private Map<UUID, DeviceLookup.Known> known(UUID switchId, List<Position> there, List<Position> told) {
        Stream<UUID> ids = Stream.of(
                        Stream.of(switchId),
                        there.stream().map(Position::deviceId),
                        told.stream().map(Position::switchId))
                .flatMap(Function.identity());
        return devices.byIds(ids.distinct().toList()).stream()
                .collect(Collectors.toMap(DeviceLookup.Known::id, Function.identity()));
    }

    /** Statements name the switch as it is called now, not as whoever asks knew it. */
    private List<DeviceLookup.Stated> stated(DeviceLookup.@Nullable Known powerSwitch) {
        return powerSwitch == null ? List.of() : devices.statedOn(powerSwitch.name());
    }

    private static List<Presence> heard(List<Position> there, Map<UUID, DeviceLookup.Known> known) {
        return there.stream()
                .flatMap(at -> Stream.ofNullable(known.get(at.deviceId())).map(who -> new Presence(who, at)))
                .toList();
    }

    private static List<Spot> spots(List<Position> told, Map<UUID, DeviceLookup.Known> known) {
        return told.stream()
                .flatMap(at -> Stream.ofNullable(known.get(at.switchId()))
                        .map(where ->
                                new Spot(at.switchId(), where.name(), new Place(at.ifIndex(), at.interfaceName()))))
                .toList();
    }
}
