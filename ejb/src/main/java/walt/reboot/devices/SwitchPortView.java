package walt.reboot.devices;

import java.util.List;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.PoeRow;

/**
 * A port of a switch: an interface, a row of the PoE table, or both when it is known that they belong together.
 *
 * @param lldpPort LLDP's local port number
 * @param why how the mapping was derived, or why there is none
 * @param powered whether PoE is switched on; null when there is none, or the switch doesn't say
 * @param delivering whether it feeds a device; null when the row that feeds it is not known
 * @param peers names of known devices, or addresses of others
 * @param label its name for operators
 * @param distrusted why the mapping is not believed any more; null: it is
 */
public record SwitchPortView(
        @Nullable Integer ifIndex,
        @Nullable String ifName,
        @Nullable Integer lldpPort,
        @Nullable PoeRow row,
        Mapping mapping,
        @Nullable String why,
        @Nullable Boolean powered,
        @Nullable Boolean delivering,
        List<String> peers,
        @Nullable String label,
        @Nullable String distrusted) {
    public SwitchPortView {
        peers = List.copyOf(peers);
    }

    /** How sure it is which PoE row the interface has. */
    public enum Mapping {
        /** An operator says it: of the port, or with a node's {@code power.port} that names the row. */
        STATED,
        /** The switch's own answers leave no doubt. */
        DERIVED,
        /** There is a doubt, so it is not used. */
        AMBIGUOUS,
        /** The interface has no PoE. */
        NONE
    }
}
