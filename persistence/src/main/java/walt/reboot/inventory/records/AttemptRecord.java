package walt.reboot.inventory.records;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The record of one method that was tried on a node: {@code SOFT}, {@code VM} or {@code POE}, and how it went. */
public record AttemptRecord(
        String method, String outcome, @Nullable String reason, Instant started, Duration duration) {}
