package walt.reboot.vm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a virtual node's process does.
 *
 * @param pid null when there is no process
 * @param since when it came into this state; for a running one, when its process was started
 * @param reason why it is not running, for the user; null when there is nothing to say
 */
public record VmStatus(
        State state,
        @Nullable Long pid,
        Instant since,
        @Nullable String reason) {
    /** What the supervisor is doing about the process. */
    public enum State {
        /** It runs. */
        RUNNING,
        /** It is about to run: its boot delay passes, or its process has only just been started. */
        STARTING,
        /** It died too early and is started again after a pause. */
        BACKING_OFF,
        /** It can't be started or killed; tried again after a longer pause. */
        FAILED
    }
}
