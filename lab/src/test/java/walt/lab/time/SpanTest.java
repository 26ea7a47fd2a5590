package walt.lab.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {

    @Test
    void oneNumberIsAnExactTimeInSeconds() {
        assertThat(Span.parse("0.25")).isEqualTo(Span.of(Duration.ofMillis(250)));
    }

    @Test
    void aDrawnTimeLiesWithinTheBoundsAndFollowsTheSeed() {
        Span span = Span.parse("2.0-2.5");
        assertThat(Stream.generate(() -> span.draw(new Random())).limit(100))
                .allMatch(time -> time.compareTo(span.min()) >= 0 && time.compareTo(span.max()) <= 0);
        assertThat(span.draw(new Random(7))).isEqualTo(span.draw(new Random(7)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "3-2", "1-", "NaN", "1e9"})
    void anythingElseIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Span.parse(text));
    }
}
