package walt.reboot.inventory.topology;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    /** An interface of a switch, as it is called now. */
    public record Place(int ifIndex, String name) {}

    /**
     * What the record tells of a port.
     *
     * @param distrusted all rows of this switch that must not be cut, oldest first
     * @param stated all ports of this switch that are stated to feed a node
     * @param heard the devices that the last scan heard at the interface
     * @param spots where the last scans heard the node by LLDP, on whichever switch
     */
    public record Claims(
            List<DistrustedPort> distrusted,
            List<DeviceLookup.Stated> stated,
            List<DeviceLookup.Known> heard,
            List<Spot> spots) {
        public Claims {
            distrusted = List.copyOf(distrusted);
            stated = List.copyOf(stated);
            heard = List.copyOf(heard);
            spots = List.copyOf(spots);
        }
    }

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
    public Claims of(UUID switchId, DeviceName switchName, UUID node, @Nullable Place place) {
        return new Claims(
                distrusted.of(switchId),
                devices.statedOn(switchName),
                place == null ? List.of() : devices.byIds(heardAt(switchId, place)),
                spots(node));
    }

    private List<Spot> spots(UUID node) {
        List<Position> told = positions.of(node).stream()
                .filter(position -> position.confirmed() && position.via() == Position.Via.LLDP)
                .toList();
        Map<UUID, DeviceName> switches =
                devices.byIds(told.stream().map(Position::switchId).distinct().toList()).stream()
                        .collect(Collectors.toMap(DeviceLookup.Known::id, DeviceLookup.Known::name));
        return told.stream()
                .flatMap(at -> Stream.ofNullable(switches.get(at.switchId()))
                        .map(name -> new Spot(at.switchId(), name, new Place(at.ifIndex(), at.interfaceName()))))
                .toList();
    }

    private List<UUID> heardAt(UUID switchId, Place place) {
        return positions.at(switchId, place.ifIndex(), place.name()).stream()
                .filter(Position::confirmed)
                .map(Position::deviceId)
                .toList();
    }
}
