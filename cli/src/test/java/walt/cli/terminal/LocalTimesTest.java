package walt.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class LocalTimesTest {

    @Test
    void timesAreShownOnTheLocalClock() {
        assertThat(LocalTimes.text("2026-01-31T12:00:00.123Z", ZoneId.of("Europe/Paris")))
                .isEqualTo("2026-01-31 13:00:00");
        assertThat(LocalTimes.text("soon", ZoneId.of("UTC"))).isEqualTo("soon");
    }
}
