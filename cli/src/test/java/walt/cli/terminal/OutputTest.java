package walt.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import walt.cli.Walt;
import walt.cli.start.Pauses;
import walt.cli.start.Session;

class OutputTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int runOn(OutputStream out, String... words) {
        PrintStream problems = new PrintStream(err, true, StandardCharsets.UTF_8);
        Screen screen = new Screen(new ByteArrayInputStream(new byte[0]), new Output(out), problems, Terminal.NONE);
        try (Session session = new Session(screen, Map.of("HOME", "nowhere"), Pauses::real)) {
            return Walt.run(session, words);
        }
    }

    private static OutputStream failing(String why) {
        return new OutputStream() {
            @Override
            public void write(int single) throws IOException {
                throw new IOException(why);
            }
        };
    }

    @Test
    void outputThatCannotBeWrittenIsAnError() {
        assertThat(runOn(failing("No space left on device"), "help")).isEqualTo(1);
        assertThat(err).hasToString("Cannot write the output: No space left on device\n");
    }

    @Test
    void helpThatCannotBeWrittenIsAnErrorToo() {
        assertThat(runOn(failing("No space left on device"), "node", "--help")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("Cannot write the output: ");
    }

    @Test
    void aReaderThatHasReadEnoughIsNoError() {
        assertThat(runOn(failing("Broken pipe"), "help")).isZero();
        assertThat(err.size()).isZero();
    }

    @Test
    void whatFailedOtherwiseKeepsItsExitCode() {
        assertThat(runOn(failing("Broken pipe"), "nonsense")).isEqualTo(2);
    }
}
