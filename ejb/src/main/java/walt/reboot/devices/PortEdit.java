package walt.reboot.devices;

import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.PoeRow;

/**
 * What an operator says of a port of a switch.
 *
 * @param port the name of its interface, or its label
 * @param tellsLabel whether the label is told; null takes it back
 * @param tellsRow whether the PoE row is told; null takes it back
 */
public record PortEdit(
        String port,
        boolean tellsLabel,
        @Nullable String label,
        boolean tellsRow,
        @Nullable PoeRow row) {}
