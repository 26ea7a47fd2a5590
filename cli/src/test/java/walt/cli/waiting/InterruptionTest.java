package walt.cli.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import walt.cli.Walt;
import walt.cli.testing.Answer;
import walt.cli.testing.FakeServer;

class InterruptionTest {
    private static final Answer RUNNING = Answer.json(202, "{\"id\": \"j1\", \"state\": \"running\"}");

    private final CountDownLatch waiting = new CountDownLatch(1);

    @Test
    void aRebootGoesOnWhenNobodyWaitsForIt() throws IOException, InterruptedException {
        try (FakeServer server = new FakeServer()
                .on("POST /reboots", RUNNING)
                .on("GET /reboots/j1/events", noted(Answer.silentStream()))) {
            assertThat(interrupted(server, 4, "node", "reboot", "rpi-1"))
                    .contains("The reboot goes on; look with: walt reboot show j1");
        }
    }

    @Test
    void aScanGoesOnWhenNobodyWaitsForIt() throws IOException, InterruptedException {
        try (FakeServer server =
                new FakeServer().on("POST /topology/scans", RUNNING).on("GET /topology/scans/j1", noted(RUNNING))) {
            assertThat(interrupted(server, 4, "device", "rescan"))
                    .contains("The scan goes on; look at what it finds with: walt device tree");
        }
    }

    @Test
    void whatNeedsNoWaitingForEndsWithTheSignal() throws IOException, InterruptedException {
        Answer never = exchange -> {};
        try (FakeServer server = new FakeServer().on("GET /devices/sw-1/ports", noted(never))) {
            assertThat(interrupted(server, 128 + 15, "device", "port-config", "sw-1"))
                    .isEmpty();
        }
    }

    @Test
    void theCodesAreToldWhereScriptsAreWritten() throws IOException {
        String manual = Files.readString(Path.of("..", "docs", "help", "client.txt"));
        assertThat(manual).contains("  4   given up waiting, by Ctrl-C", "  130 ended by Ctrl-C");
    }

    private Answer noted(Answer answer) {
        return exchange -> {
            answer.to(exchange);
            waiting.countDown();
        };
    }

    /** What it says when it is ended while it waits. */
    private String interrupted(FakeServer server, int exitCode, String... words)
            throws IOException, InterruptedException {
        Process walt = start(server, words);
        assertThat(waiting.await(60, TimeUnit.SECONDS)).isTrue();
        // The same as Ctrl-C for Java: both run its shutdown hooks.
        walt.toHandle().destroy();
        assertThat(walt.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(walt.exitValue()).isEqualTo(exitCode);
        return new String(walt.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Process start(FakeServer server, String... words) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(
                java, "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Walt.class.getName()));
        command.addAll(List.of(words));
        ProcessBuilder walt = new ProcessBuilder(command);
        walt.environment().put("WALT_SERVER", server.url());
        walt.environment().put("WALT_TOKEN", "t0ken");
        return walt.start();
    }
}
