package walt.reboot.inventory.records;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The record of a node in a reboot job.
 *
 * @param ordinal its place in the job, from 0
 * @param deviceId what it is, whatever it is called by now; null in records that are older than ids
 * @param phase what it is doing or waiting for; null when it is finished
 * @param seq the number of its last change among the changes of the job
 */
public record JobNode(
        int ordinal,
        @Nullable UUID deviceId,
        String name,
        NodeState state,
        @Nullable String phase,
        long seq,
        List<AttemptRecord> attempts) {
    public JobNode {
        attempts = List.copyOf(attempts);
    }

    /** Whether an attempt was a success. */
    public boolean rebooted() {
        return attempts.stream().anyMatch(attempt -> attempt.outcome().equals("REBOOTED"));
    }
}
