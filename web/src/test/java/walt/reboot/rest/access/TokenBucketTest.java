package walt.reboot.rest.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
    private final TurnedClock clock = new TurnedClock();
    private final TokenBucket bucket = new TokenBucket(3, clock);

    @Test
    void soManyPassAtOnceAndThenNone() {
        assertThat(passed(5)).isEqualTo(3);
    }

    @Test
    void timeLetsMorePass() {
        passed(3);
        clock.turn(Duration.ofMillis(334));
        assertThat(passed(2)).isEqualTo(1);
        clock.turn(Duration.ofHours(1));
        assertThat(passed(9)).isEqualTo(3);
    }

    @Test
    void aClockThatIsSetBackTakesNothingAway() {
        passed(2);
        clock.turn(Duration.ofHours(-1));
        assertThat(passed(2)).isEqualTo(1);
        clock.turn(Duration.ofSeconds(1));
        assertThat(passed(9)).isEqualTo(3);
    }

    private int passed(int asking) {
        int passed = 0;
        for (int i = 0; i < asking; i++) {
            passed += bucket.take() ? 1 : 0;
        }
        return passed;
    }

    private static final class TurnedClock extends Clock {
        private Instant now = Instant.parse("2026-01-31T12:00:00Z");

        void turn(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
