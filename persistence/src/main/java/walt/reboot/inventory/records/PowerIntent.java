package walt.reboot.inventory.records;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.PoeRow;

/**
 * A port that is owed power: written before the cut, removed when a read-back has shown the port on.
 *
 * @param problem why it could not be settled yet; null: nothing went wrong so far
 */
public record PowerIntent(
        UUID id,
        UUID switchId,
        PoeRow row,
        String nodeName,
        @Nullable UUID jobId,
        PowerPhase phase,
        Instant since,
        @Nullable String problem,
        String holder) {}
