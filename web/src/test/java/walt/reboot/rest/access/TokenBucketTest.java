package walt.reboot.rest.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
    private Instant now = Instant.parse("2026-01-31T12:00:00Z");
    private final TokenBucket bucket = new TokenBucket(3, ((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    @Test
    void soManyPassAtOnceAndThenNone() {
        assertThat(passed(5)).isEqualTo(3);
    }

    @Test
    void timeLetsMorePass() {
        passed(3);
        now = now.plus(Duration.ofMillis(334));
        assertThat(passed(2)).isEqualTo(1);
        now = now.plus(Duration.ofHours(1));
        assertThat(passed(9)).isEqualTo(3);
    }

    @Test
    void aClockThatIsSetBackTakesNothingAway() {
        passed(2);
        now = now.plus(Duration.ofHours(-1));
        assertThat(passed(2)).isEqualTo(1);
        now = now.plus(Duration.ofSeconds(1));
        assertThat(passed(9)).isEqualTo(3);
    }

    private int passed(int asking) {
        int passed = 0;
        for (int i = 0; i < asking; i++) {
            passed += bucket.take() ? 1 : 0;
        }
        return passed;
    }
}
