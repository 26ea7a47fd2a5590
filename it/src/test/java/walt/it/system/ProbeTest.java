package walt.it.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How {@code walt-server} waits until its Java is ready. */
@Timeout(60)
class ProbeTest {
    private static final int READY = 0;
    private static final int TOO_LATE = 3;
    private static final String DEPLOYED =
            "[2026-11-23T15:38:01.537+0000] [INFO] [[\n  Loading application [walt-reboot#walt-web.war] at [/]]]\n";
    private static final String ANSWER =
            "HTTP/1.0 200 OK\r\n\r\n{\"status\": \"UP\", \"checks\": [{\"name\": \"walt\", \"status\": \"UP\"}]}";

    @AutoClose
    private final ServerSocket server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());

    private final AtomicInteger requests = new AtomicInteger();
    private final Path log = Workplace.folder("probe").resolve("server.log");

    ProbeTest() throws IOException {}

    @Test
    void aServerWhoseApplicationIsThereIsAskedUntilItIsReady() throws IOException {
        Files.writeString(log, DEPLOYED);
        serve(ANSWER);
        assertThat(await(50)).isEqualTo(READY);
    }

    @Test
    void aServerThatAcceptsRequestsAndNeverAnswersIsWaitedForAsLongAsWasSaid() throws IOException {
        Files.writeString(log, DEPLOYED);
        serve("");
        assertThat(await(2)).isEqualTo(TOO_LATE);
        assertThat(requests.get()).isPositive();
    }

    @Test
    void aServerWhoseLogSaysNothingIsNotDisturbedUntilTheTimeIsOver() throws IOException {
        Files.writeString(log, "");
        serve(ANSWER);
        assertThat(await(2)).isEqualTo(READY);
        assertThat(requests).hasValue(1);
    }

    private int await(int seconds) {
        try (Child probe = Child.start(
                Workplace.root(),
                Map.of(),
                List.of(
                        "perl",
                        Workplace.program("server/probe.pl"),
                        "await",
                        Long.toString(ProcessHandle.current().pid()),
                        "127.0.0.1",
                        Integer.toString(server.getLocalPort()),
                        Integer.toString(seconds),
                        log.toString(),
                        "0"))) {
            return probe.awaitEnd();
        }
    }

    /** Answers each request with that, and not at all when it is empty. */
    private void serve(String answer) {
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    answer(server.accept(), answer);
                } catch (SocketException closed) {
                    return;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }

    private void answer(Socket client, String answer) throws IOException {
        requests.incrementAndGet();
        if (!answer.isEmpty()) {
            try (client;
                    OutputStream out = client.getOutputStream()) {
                assertThat(client.getInputStream().read(new byte[1000])).isPositive();
                out.write(answer.getBytes(StandardCharsets.US_ASCII));
            }
        }
    }
}
