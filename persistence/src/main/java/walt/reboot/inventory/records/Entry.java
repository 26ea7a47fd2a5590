package walt.reboot.inventory.records;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing to write down; many are written in one transaction, see {@link JournalWriter#write}. */
public sealed interface Entry {
    /** A node of a job is in another state or phase. */
    record NodeChanged(
            UUID job,
            int ordinal,
            NodeState state,
            @Nullable String phase,
            long seq) implements Entry {}

    /** A method was tried on a node of a job; {@code number} counts the node's attempts from 0. */
    record AttemptMade(UUID job, int ordinal, int number, AttemptRecord attempt) implements Entry {}

    /** What has not begun in a job is to be left. */
    record AbortWanted(UUID job) implements Entry {}

    /** All nodes of a job are finished. */
    record JobEnded(UUID job, JobState state, Instant when) implements Entry {}

    /** A port will be owed power. */
    record IntentOpened(PowerIntent intent) implements Entry {}

    /** A port that is owed power already will be owed it anew, whatever became of the intent meanwhile. */
    record IntentReopened(PowerIntent intent) implements Entry {}

    /** An open intent is in another phase, or has a problem. */
    record IntentChanged(
            UUID intent, PowerPhase phase, @Nullable String problem) implements Entry {}

    /** The port was seen on. */
    record IntentClosed(UUID intent) implements Entry {}
}
