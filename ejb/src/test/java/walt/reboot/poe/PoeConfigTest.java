package walt.reboot.poe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PoeConfigTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void byDefaultAPortStaysOffForTwoSeconds() {
        assertThat(PoeConfig.defaults().offTime()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void positionsAreBelievedForAMonthAndNodesLeftAloneForSeconds() {
        assertThat(PoeConfig.defaults().positionAge()).isEqualTo(Duration.ofDays(30));
        assertThat(PoeConfig.defaults().coolDown()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void valuesOutOfRangeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new PoeConfig(SECOND.negated(), SECOND, SECOND, SECOND, 1, 1, SECOND, SECOND, SECOND));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PoeConfig(SECOND, SECOND, SECOND, Duration.ZERO, 1, 1, SECOND, SECOND, SECOND));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new PoeConfig(SECOND, SECOND, SECOND.negated(), SECOND, 1, 1, SECOND, SECOND, SECOND));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PoeConfig(SECOND, SECOND, SECOND, SECOND, 0, 1, SECOND, SECOND, SECOND));
    }
}
