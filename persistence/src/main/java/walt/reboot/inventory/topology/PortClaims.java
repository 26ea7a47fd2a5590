package walt.reboot.inventory.topology;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.DeviceLookup;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.PoeRow;

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
     * @param distrust why it must not be cut; empty: nothing speaks against it
     * @param stated all ports of this switch that are stated to feed a node
     * @param heard the devices that the last scan heard at the interface
     */
    public record Claims(
            Optional<DistrustedPort> distrust, List<DeviceLookup.Stated> stated, List<DeviceLookup.Known> heard) {
        public Claims {
            stated = List.copyOf(stated);
            heard = List.copyOf(heard);
        }
    }

    /** @param place the interface that the row feeds; null when it is not known */
    public Claims of(UUID switchId, DeviceName switchName, PoeRow row, @Nullable Place place) {
        return new Claims(
                distrusted.find(switchId, row),
                devices.statedOn(switchName),
                place == null ? List.of() : devices.byIds(heardAt(switchId, place)));
    }

    private List<UUID> heardAt(UUID switchId, Place place) {
        return positions.at(switchId, place.ifIndex(), place.name()).stream()
                .filter(Position::confirmed)
                .map(Position::deviceId)
                .toList();
    }
}
