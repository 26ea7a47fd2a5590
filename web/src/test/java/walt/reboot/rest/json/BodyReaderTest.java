package walt.reboot.rest.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import walt.reboot.rest.problem.ProblemException;

class BodyReaderTest {
    private final BodyReader reader = new BodyReader(1, Duration.ZERO, 100);

    @Test
    void aBodyHasItsMostBytesAndNoneMore() throws IOException {
        assertThat(read(100)).hasSize(100);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> read(101))
                .withMessage("The body is larger than 100 bytes.");
        assertThat(read(0)).isEmpty();
    }

    @Test
    void whoComesWhileTooManyAreBeingReadIsToldToTryAgain() throws IOException {
        InputStream slow = new FilterInputStream(zeros(1)) {
            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                refused();
                return super.read(into, from, length);
            }
        };

        byte[] arrived = reader.read(slow, Function.identity());

        assertThat(arrived).hasSize(1);
        assertThat(read(1)).hasSize(1);
    }

    @Test
    void aBodyTakesItsPlaceUntilItIsDealtWith() throws IOException {
        byte[] dealtWith = reader.read(zeros(1), bytes -> {
            refused();
            return bytes;
        });

        assertThat(dealtWith).hasSize(1);
        assertThat(read(1)).hasSize(1);
    }

    private byte[] read(int count) throws IOException {
        return reader.read(zeros(count), Function.identity());
    }

    private void refused() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> read(1))
                .withMessageContaining("try again");
    }

    private static InputStream zeros(int count) {
        return new ByteArrayInputStream(new byte[count]);
    }
}
