package walt.reboot.poe;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import walt.reboot.engine.PowerSource.SwitchPort;
import walt.reboot.inventory.topology.PortClaims.Place;
import walt.reboot.inventory.topology.Position;
import walt.reboot.topology.SwitchInterface;
import walt.reboot.topology.SwitchMap;

/**
 * A PoE port together with the interface that it feeds, as its switch tells it now.
 *
 * @param face null when it is not known: then neither neighbours nor link can be looked at, and the operator's word must do
 * @param found where the node was heard, when that is how the port was found; null: an operator has stated the port
 */
public record PortInView(
        SwitchPort port,
        @Nullable SwitchInterface face,
        SwitchMap map,
        @Nullable Position found) {
    OptionalInt ifIndex() {
        return face == null ? OptionalInt.empty() : OptionalInt.of(face.ifIndex());
    }

    @Nullable
    Place place() {
        return face == null ? null : new Place(face.ifIndex(), face.name());
    }

    /** Whether somebody who states an interface by this name means this port. */
    boolean isNamed(String name) {
        return (face != null && face.isNamed(name))
                || (map.rowOf(name) instanceof SwitchMap.Row fed && fed.row().equals(port.row()));
    }

    /** Whether the node was found by what its switch has learned, and not by what the node tells. */
    boolean byForwarding() {
        return found != null && found.via() == Position.Via.FDB;
    }

    /** {@code sw-1/Gi1/0/3}, or {@code sw-1/1.3} where there is no name. */
    String label() {
        return face == null || face.name().isEmpty()
                ? port.toString()
                : port.agent().name() + "/" + face.name();
    }
}
