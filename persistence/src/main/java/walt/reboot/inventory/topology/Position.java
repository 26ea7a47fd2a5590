package walt.reboot.inventory.topology;

import java.time.Instant;
import java.util.UUID;

/**
 * An interface of a switch where a device was heard.
 *
 * @param interfaceName {@code ifName} of the interface, which is what it is found by again; {@code ifIndex} may change
 * @param seen when it was heard there last
 * @param confirmed whether the last successful scan of the switch heard it there; if not, the position is stale
 */
public record Position(
        UUID deviceId, UUID switchId, int ifIndex, String interfaceName, Via via, Instant seen, boolean confirmed) {
    PositionEntity.Key key() {
        return new PositionEntity.Key(deviceId, switchId, ifIndex);
    }

    Position stale() {
        return new Position(deviceId, switchId, ifIndex, interfaceName, via, seen, false);
    }

    /** How a switch knows of a device. */
    public enum Via {
        /** The device tells it (IEEE 802.1AB). */
        LLDP,
        /** The switch has learned the device's address, and no other, on the port (BRIDGE-MIB, Q-BRIDGE-MIB). */
        FDB
    }
}
