package walt.reboot.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.DeviceName;
import walt.reboot.topology.PoeFamily;

/**
 * All that was tried with a switch.
 *
 * @param family null when it could not be told
 * @param checks one of each subject, in their order
 */
public record CheckReport(DeviceName name, @Nullable PoeFamily family, List<Check> checks) {
    public CheckReport {
        checks = List.copyOf(checks);
    }
}
