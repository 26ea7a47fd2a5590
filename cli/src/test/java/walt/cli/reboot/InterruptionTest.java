package walt.cli.reboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import walt.cli.Walt;
import walt.cli.testing.Answer;
import walt.cli.testing.FakeServer;

class InterruptionTest {

    @Test
    void endingTheWaitSaysThatTheWorkGoesOnAndHasItsOwnExitCode() throws IOException, InterruptedException {
        CountDownLatch waiting = new CountDownLatch(1);
        try (FakeServer server = new FakeServer()
                .on("POST /reboots", Answer.json(202, Jobs.BEGUN))
                .on("GET /reboots/j1/events", exchange -> {
                    Answer.silentStream().to(exchange);
                    waiting.countDown();
                })) {
            Process walt = start(server);
            assertThat(waiting.await(60, TimeUnit.SECONDS)).isTrue();
            // The same as Ctrl-C for Java: both run its shutdown hooks.
            walt.toHandle().destroy();
            assertThat(walt.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(walt.exitValue()).isEqualTo(4);
            assertThat(new String(walt.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("The reboot goes on; look with: walt reboot show j1");
        }
    }

    private static Process start(FakeServer server) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessBuilder walt = new ProcessBuilder(
                java.toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Walt.class.getName(),
                "node",
                "reboot",
                "rpi-1");
        walt.environment().put("WALT_SERVER", server.url());
        walt.environment().put("WALT_TOKEN", "t0ken");
        return walt.start();
    }
}
