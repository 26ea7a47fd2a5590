package walt.reboot.rest.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import walt.reboot.rest.problem.ProblemException;

class BodyReaderTest {
    private final BodyReader reader = new BodyReader(1, Duration.ZERO);

    @Test
    void aBodyHasItsMostBytesAndNoneMore() throws IOException {
        assertThat(reader.read(zeros(100), 100)).hasSize(100);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> reader.read(zeros(101), 100))
                .withMessage("The body is larger than 100 bytes.");
        assertThat(reader.read(zeros(0), 100)).isEmpty();
    }

    @Test
    void whoComesWhileTooManyAreBeingReadIsToldToTryAgain() throws IOException {
        byte[] read = reader.read(
                new FilterInputStream(zeros(1)) {
                    @Override
                    public int read(byte[] into, int from, int length) throws IOException {
                        assertThatExceptionOfType(ProblemException.class)
                                .isThrownBy(() -> reader.read(zeros(1), 100))
                                .withMessageContaining("try again");
                        return super.read(into, from, length);
                    }
                },
                100);

        assertThat(read).hasSize(1);
        assertThat(reader.read(zeros(1), 100)).hasSize(1);
    }

    private static InputStream zeros(int count) {
        return new ByteArrayInputStream(new byte[count]);
    }
}
