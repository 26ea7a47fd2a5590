package walt.reboot.soft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import walt.reboot.inventory.IpAddress;

@Timeout(60)
class NodeClientTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void bothLinesOfTheRequestAreSent() throws Exception {
        try (ScriptedPeer node = ScriptedPeer.answering("OK\n")) {
            assertThat(ask(node, "BLINK 1")).isEqualTo(new NodeAnswer.Ok(""));
            assertThat(node.requests()).containsExactly("MODE single/BLINK 1");
        }
    }

    @Test
    void theReplyTimeoutIsForTheWholeLine() throws Exception {
        try (ScriptedPeer node = ScriptedPeer.doing((request, socket) -> {
            while (true) {
                ScriptedPeer.send(socket, "O");
                Thread.sleep(10);
            }
        })) {
            Duration limit = Duration.ofMillis(250);
            NodeAnswer answer = new NodeClient(config(node.port(), limit)).request(node.address(), "PING");
            assertThat(answer).isEqualTo(new NodeAnswer.Silent(limit));
            assertThat(((NodeAnswer.Silent) answer).reason()).isEqualTo("no reply within 0.25 s");
        }
    }

    @Test
    void aConnectionThatStaysOpenAfterTheLineIsNotWaitedFor() throws Exception {
        CountDownLatch clientIsDone = new CountDownLatch(1);
        try (ScriptedPeer node = ScriptedPeer.doing((request, socket) -> {
            ScriptedPeer.send(socket, "OK\n");
            clientIsDone.await();
        })) {
            assertThat(ask(node)).isEqualTo(new NodeAnswer.Ok(""));
            clientIsDone.countDown();
        }
    }

    @Test
    void aRefusalIsBelievedAfterThreeSeconds() throws Exception {
        FakePace pace = new FakePace();
        NodeAnswer answer =
                new NodeClient(config(freePort(), LONG), pace).request(new IpAddress("127.40.0.1"), "REBOOT");
        assertThat(answer).isEqualTo(new NodeAnswer.Refused());
        assertThat(((NodeAnswer.Refused) answer).reason()).isEqualTo("connection refused");
        assertThat(pace.elapsed()).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(4));
    }

    @Test
    void aNodeThatRefusesForAWhileIsTriedAgain() throws Exception {
        int port = freePort();
        AtomicInteger pauses = new AtomicInteger();
        List<ScriptedPeer> node = new ArrayList<>();
        FakePace pace = new FakePace();
        pace.onPause(() -> {
            if (pauses.incrementAndGet() == 5) {
                node.add(open(port));
            }
        });
        assertThat(new NodeClient(config(port, LONG), pace).request(new IpAddress("127.40.0.1"), "REBOOT"))
                .isEqualTo(new NodeAnswer.Ok("back"));
        node.forEach(ScriptedPeer::close);
    }

    @Test
    void aRequestThatIsNotWantedAnyMoreIsNotSent() throws Exception {
        try (ScriptedPeer node = ScriptedPeer.answering("OK\n")) {
            NodeClient client = new NodeClient(config(node.port(), LONG));
            assertThatThrownBy(() -> client.request(node.address(), "REBOOT", () -> {
                        throw new InterruptedException();
                    }))
                    .isInstanceOf(InterruptedException.class);
            assertThat(node.requests()).doesNotContain("MODE single/REBOOT");
        }
    }

    @Test
    void anInterruptEndsTheWait() throws Exception {
        CompletableFuture<Socket> asked = new CompletableFuture<>();
        CompletableFuture<Exception> end = new CompletableFuture<>();
        try (ScriptedPeer node = ScriptedPeer.doing((request, socket) -> {
            asked.complete(socket);
            new CountDownLatch(1).await();
        })) {
            Thread waiting = Thread.ofVirtual().start(() -> {
                try {
                    ask(node);
                } catch (Exception interrupted) {
                    end.complete(interrupted);
                }
            });
            asked.get();
            waiting.interrupt();
            assertThat(end.get()).isInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void aSecondLineCantBeSmuggledIntoARequest() {
        NodeClient client = new NodeClient(SoftConfig.defaults());
        assertThatThrownBy(() -> client.request(new IpAddress("127.0.0.1"), "PING\nREBOOT"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static NodeAnswer ask(ScriptedPeer node) throws InterruptedException {
        return ask(node, "REBOOT");
    }

    private static NodeAnswer ask(ScriptedPeer node, String request) throws InterruptedException {
        return new NodeClient(config(node.port(), LONG)).request(node.address(), request);
    }

    static SoftConfig config(int port, Duration reply) {
        SoftConfig usual = SoftConfig.defaults();
        return new SoftConfig(port, LONG, reply, usual.refusalPatience(), usual.lossWatch());
    }

    static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress("127.40.0.1", 0));
            return probe.getLocalPort();
        }
    }

    private static ScriptedPeer open(int port) {
        try {
            return new ScriptedPeer("127.40.0.1", port, (request, socket) -> ScriptedPeer.send(socket, "OK back\n"));
        } catch (IOException problem) {
            throw new AssertionError(problem);
        }
    }
}
