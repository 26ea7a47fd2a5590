package walt.reboot.rest.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Lets so many pass per second, and as many at once after a pause. */
final class TokenBucket {
    private final int perSecond;
    private final Clock clock;
    private double level;
    private Instant filled;

    TokenBucket(int perSecond, Clock clock) {
        this.perSecond = perSecond;
        this.clock = clock;
        this.level = perSecond;
        this.filled = clock.instant();
    }

    /** Whether one more may pass now. */
    synchronized boolean take() {
        Instant now = clock.instant();
        double seconds = Math.max(0, Duration.between(filled, now).toNanos() / 1e9); // clocks are set back at times
        level = Math.min(perSecond, level + seconds * perSecond);
        filled = now;
        if (level < 1) {
            return false;
        }
        level--;
        return true;
    }
}
