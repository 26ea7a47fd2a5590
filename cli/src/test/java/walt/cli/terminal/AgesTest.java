package walt.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AgesTest {
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

    @Test
    void theUnitFitsTheAge() {
        assertThat(Ages.text("2026-01-31T11:59:20Z", NOW)).isEqualTo("40 s");
        assertThat(Ages.text("2026-01-31T11:54:59.9Z", NOW)).isEqualTo("5 min");
        assertThat(Ages.text("2026-01-29T13:00:00Z", NOW)).isEqualTo("47 h");
        assertThat(Ages.text("2026-01-19T11:00:00Z", NOW)).isEqualTo("12 d");
    }

    @Test
    void whatIsNotInThePastIsNow() {
        assertThat(Ages.text("2026-01-31T12:00:03Z", NOW)).isEqualTo("0 s");
    }

    @Test
    void whatIsNotATimeHasNoAge() {
        assertThat(Ages.text("", NOW)).isEmpty();
        assertThat(Ages.text("yesterday", NOW)).isEmpty();
    }
}
