package walt.reboot.soft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ManyNodesTest {
    private static final int COUNT = 1_000;

    private final List<ScriptedPeer> nodes = new ArrayList<>();
    private final CountDownLatch allWait = new CountDownLatch(COUNT);

    @AfterEach
    void close() {
        nodes.forEach(ScriptedPeer::close);
    }

    /** No node answers before every node has its request: none of them may wait for another. */
    @Test
    @Timeout(120)
    void aThousandNodesAreAskedAtTheSameTime() throws Exception {
        int port = open(0, 0).port();
        for (int i = 1; i < COUNT; i++) {
            open(i, port);
        }
        NodeClient client = new NodeClient(NodeClientTest.config(port, Duration.ofSeconds(100)));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<NodeAnswer>> requests = nodes.stream()
                    .<Callable<NodeAnswer>>map(node -> () -> client.request(node.address(), "REBOOT"))
                    .toList();
            assertThat(threads.invokeAll(requests)).extracting(Future::get).containsOnly(new NodeAnswer.Ok(""));
        }
    }

    private ScriptedPeer open(int number, int port) throws IOException {
        String address = "127.41." + number / 250 + "." + (number % 250 + 1);
        ScriptedPeer node = new ScriptedPeer(address, port, (request, socket) -> {
            allWait.countDown();
            allWait.await();
            ScriptedPeer.send(socket, "OK\n");
        });
        nodes.add(node);
        return node;
    }
}
