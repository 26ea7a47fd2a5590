package walt.reboot.vm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackOffTest {
    private final BackOff backOff = BackOff.defaults();

    @Test
    void thePauseDoublesUpToAMinute() {
        assertThat(IntStream.rangeClosed(1, 8).mapToObj(n -> backOff.pause(n).toSeconds()))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);
        assertThat(backOff.pause(Integer.MAX_VALUE)).hasSeconds(60);
    }

    @Test
    void aProcessThatLivedForTenSecondsIsWell() {
        assertThat(backOff.early(Duration.ofMillis(9_999))).isTrue();
        assertThat(backOff.early(Duration.ofSeconds(10))).isFalse();
    }
}
