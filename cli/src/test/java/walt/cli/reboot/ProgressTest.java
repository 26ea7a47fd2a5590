package walt.cli.reboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import walt.cli.terminal.Output;
import walt.cli.terminal.Screen;
import walt.cli.terminal.Terminal;

class ProgressTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final NodeStates nodes = new NodeStates(List.of(new NodeState("rpi-1", "running", "")));
    private Instant now = Instant.EPOCH;

    @Test
    void itIsNotRewrittenMoreOftenThanCanBeReadButFallsBehindOnlyForAMoment() {
        Progress progress = progress(new Terminal(true, true, true, 80, true, false));
        progress.update(nodes);
        nodes.put(new NodeState("rpi-1", "rebooted", ""));
        progress.update(nodes);
        assertThat(progress.isBehind()).isTrue();
        now = now.plus(Duration.ofMillis(100));
        progress.update(nodes);
        assertThat(progress.isBehind()).isFalse();
        progress.clear();
        progress.clear();
        assertThat(written.toString(StandardCharsets.UTF_8))
                .isEqualTo("\r\u001b[K0/1 rebooted, 1 under way: rpi-1\r\u001b[K1/1 rebooted\r\u001b[K");
    }

    @Test
    void whereThereIsNoTerminalItIsSilentAndNeverBehind() {
        Progress progress = progress(Terminal.NONE);
        progress.update(nodes);
        progress.update(nodes);
        progress.clear();
        assertThat(progress.isBehind()).isFalse();
        assertThat(written.size()).isZero();
    }

    private Progress progress(Terminal terminal) {
        PrintStream err = new PrintStream(written, true, StandardCharsets.UTF_8);
        return new Progress(
                new Screen(
                        new ByteArrayInputStream(new byte[0]),
                        new Output(OutputStream.nullOutputStream()),
                        err,
                        terminal),
                () -> now);
    }
}
