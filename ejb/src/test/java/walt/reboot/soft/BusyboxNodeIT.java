package walt.reboot.soft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import walt.reboot.engine.Attempt;
import walt.reboot.engine.Progress;

/** Against the program that serves the port on real nodes; takes real seconds, because that program does. */
@Timeout(60)
class BusyboxNodeIT {
    private static final Attempt REBOOTED = new Attempt.Rebooted();

    @TempDir
    Path folder;

    private SoftConfig config = SoftConfig.defaults();
    private BusyboxNode node;

    @BeforeEach
    void start() throws Exception {
        int port = NodeClientTest.freePort();
        config = new SoftConfig(
                port, Duration.ofSeconds(15), Duration.ofSeconds(15), Duration.ofSeconds(3), Duration.ofSeconds(2));
        node = new BusyboxNode(folder, port);
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void aSecondRequestIsNotTakenForRefusedThoughTheServiceRefusesForASecond() throws Exception {
        NodeClient client = new NodeClient(config);
        assertThat(client.request(BusyboxNode.ADDRESS, "PING")).isEqualTo(new NodeAnswer.Ok(""));
        assertThat(client.request(BusyboxNode.ADDRESS, "BLINK 1")).isEqualTo(new NodeAnswer.Ok(""));
        assertThat(node.requests()).containsExactly("MODE single/PING", "MODE single/BLINK 1");
    }

    @Test
    void aLostAcknowledgementOfANodeThatGoesDownIsARebootedNode() throws Exception {
        node.set("go-down");
        assertThat(reboot()).isEqualTo(REBOOTED);
        assertThat(node.requests()).containsExactly("MODE single/REBOOT");
    }

    @Test
    void aLostAcknowledgementOfANodeThatStaysUpIsAskedForOnceMore() throws Exception {
        node.set("lose");
        assertThat(reboot()).isEqualTo(REBOOTED);
        assertThat(node.requests()).contains("MODE single/PING").startsWith("MODE single/REBOOT");
        assertThat(node.requests()).endsWith("MODE single/REBOOT");
    }

    private Attempt reboot() throws InterruptedException {
        return new SoftReboot(config).reboot(BusyboxNode.ADDRESS, new Silence());
    }

    private record Silence() implements Progress {
        @Override
        public UUID job() {
            return new UUID(0, 0);
        }

        @Override
        public void phase(String what) {}

        @Override
        public void onceRecorded(Runnable deed) {
            deed.run();
        }

        @Override
        public void begin() {}
    }
}
