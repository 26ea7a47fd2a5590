package walt.reboot.inventory.topology;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A scan of switches.
 *
 * @param requester null: the timer
 * @param switches in name order
 */
public record Scan(
        UUID id,
        @Nullable String requester,
        Instant created,
        @Nullable Instant finished,
        List<ScannedSwitch> switches) {
    public Scan {
        switches = List.copyOf(switches);
    }

    public ScanState state() {
        if (finished == null) {
            return ScanState.RUNNING;
        }
        return switches.stream().allMatch(each -> each.state().isFinal()) ? ScanState.DONE : ScanState.INTERRUPTED;
    }
}
