package walt.reboot.inventory.records;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The record of a reboot job, without its nodes.
 *
 * @param mode {@code SOFT_THEN_HARD} or {@code HARD_ONLY}
 * @param expression the node set as the requester wrote it
 * @param abortWanted whether somebody has asked that what had not begun be left
 */
public record Job(
        UUID id,
        String mode,
        JobState state,
        String requester,
        @Nullable String cause,
        String expression,
        Instant created,
        @Nullable Instant finished,
        boolean abortWanted) {}
