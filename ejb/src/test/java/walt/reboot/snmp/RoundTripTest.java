package walt.reboot.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundTripTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final List<Duration> WAITS = List.of(SECOND, SECOND.multipliedBy(2));

    private final RoundTrip trip = new RoundTrip();

    @Test
    void anUnknownAgentIsWaitedForAsConfigured() {
        assertThat(trip.adapted(WAITS)).isEqualTo(WAITS);
    }

    @Test
    void theFirstMeasurementCountsThreefold() {
        trip.measured(Duration.ofMillis(100));
        assertThat(trip.adapted(WAITS)).containsExactly(Duration.ofMillis(300), WAITS.getLast());
    }

    @Test
    void laterOnesAreSmoothed() {
        trip.measured(Duration.ofMillis(100));
        trip.measured(Duration.ofMillis(180));
        // variation 0.75 * 50 + 0.25 * 80 = 57.5, smoothed 0.875 * 100 + 0.125 * 180 = 110
        assertThat(first()).isEqualTo(Duration.ofMillis(340));
    }

    @Test
    void aQuickAgentGetsTheShortestWaitAndASlowOneTheConfigured() {
        trip.measured(Duration.ofMillis(1));
        assertThat(first()).isEqualTo(RoundTrip.SHORTEST);
        trip.measured(Duration.ofMillis(900));
        assertThat(first()).isEqualTo(SECOND);
    }

    @Test
    void theWaitDoublesWhileNothingCanBeMeasured() {
        trip.measured(Duration.ofMillis(1));
        trip.missed();
        assertThat(first()).isEqualTo(Duration.ofMillis(400));
        for (int i = 0; i < 100; i++) {
            trip.missed();
        }
        assertThat(first()).isEqualTo(SECOND);
        trip.measured(Duration.ofMillis(1));
        assertThat(first()).isEqualTo(RoundTrip.SHORTEST);
    }

    @Test
    void theOnlyTryIsNeverShortened() {
        trip.measured(Duration.ofMillis(1));
        assertThat(trip.adapted(List.of(SECOND))).containsExactly(SECOND);
    }

    private Duration first() {
        return trip.adapted(WAITS).getFirst();
    }
}
