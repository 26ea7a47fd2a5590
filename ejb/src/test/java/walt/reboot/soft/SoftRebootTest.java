package walt.reboot.soft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import walt.reboot.engine.Attempt;
import walt.reboot.engine.Node;
import walt.reboot.engine.PowerSource;
import walt.reboot.engine.Progress;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.IpAddress;

@Timeout(60)
class SoftRebootTest {
    private static final Attempt REBOOTED = new Attempt.Rebooted();

    private final Recorder progress = new Recorder();
    private final FakePace pace = new FakePace();
    private NodeAnswer whenWatched = new NodeAnswer.Ok("");

    @Test
    void anAcknowledgedRequestIsARebootedNode() throws Exception {
        assertThat(reboot("OK\n")).isEqualTo(REBOOTED);
        assertThat(progress.log).containsExactly("connecting", "BEGIN", "waiting for the acknowledgement");
    }

    @Test
    void aRefusalOfTheNodeIsGivenToTheUserAndNotRepeated() throws Exception {
        assertThat(reboot("KO no way\n", "OK\n")).isEqualTo(new Attempt.Failed("no way"));
    }

    @Test
    void aLostAcknowledgementOfANodeThatGoesDownIsARebootedNode() throws Exception {
        whenWatched = new NodeAnswer.Refused();
        assertThat(reboot("", "KO never asked\n")).isEqualTo(REBOOTED);
        assertThat(progress.log).endsWith("watching whether it goes down");
    }

    @Test
    void aNodeThatIsStillTheSameIsAskedOnceMore() throws Exception {
        assertThat(reboot("", "OK\n")).isEqualTo(REBOOTED);
        assertThat(reboot("", "KO no way\n")).isEqualTo(new Attempt.Failed("no way"));
    }

    @Test
    void aNodeThatIsStillTheSameAfterTwoRequestsHasFailed() throws Exception {
        assertThat(reboot("", "", "OK never asked\n"))
                .isEqualTo(new Attempt.Failed("closed the connection without an answer"));
    }

    @Test
    void theEngineIsToldOnceThatTheRequestCantBeTakenBack() throws Exception {
        reboot("", "OK\n");
        assertThat(progress.log).containsOnlyOnce("BEGIN");
    }

    @Test
    void anAbortedRebootSendsNothing() throws Exception {
        progress.aborted = true;
        try (ScriptedPeer node = ScriptedPeer.answering("OK\n")) {
            assertThatThrownBy(() -> soft(node.port()).reboot(node.address(), progress))
                    .isInstanceOf(InterruptedException.class);
            assertThat(node.requests()).doesNotContain("MODE single/REBOOT");
        }
    }

    @Test
    void aNodeThatRefusesIsNotBegun() throws Exception {
        assertThat(soft(NodeClientTest.freePort()).reboot(new IpAddress("127.40.0.1"), progress))
                .isEqualTo(new Attempt.Failed("connection refused"));
        assertThat(progress.log).containsExactly("connecting");
    }

    @Test
    void aVirtualNodeThatNeverRanHasNoAddressToAsk() throws Exception {
        SoftStrategy strategy = new SoftStrategy(SoftConfig::defaults);
        Node node = new Node(new UUID(0, 1), new DeviceName("vn-1"), null, new PowerSource.VirtualMachine());
        assertThat(strategy.reboot(node, progress)).isEqualTo(new Attempt.Failed("has no IP address yet"));
    }

    /** Each connection gets the next reply. */
    private Attempt reboot(String... replies) throws Exception {
        Deque<String> left = new ArrayDeque<>(List.of(replies));
        try (ScriptedPeer node =
                ScriptedPeer.doing((request, socket) -> ScriptedPeer.send(socket, left.removeFirst()))) {
            return soft(node.port()).reboot(node.address(), progress);
        }
    }

    private SoftReboot soft(int port) {
        DownWatch watch = new DownWatch(node -> whenWatched, pace, Duration.ofSeconds(5), Duration.ofSeconds(3));
        return new SoftReboot(new NodeClient(NodeClientTest.config(port, Duration.ofSeconds(30)), pace), watch);
    }

    private static final class Recorder implements Progress {
        private final List<String> log = new ArrayList<>();
        private boolean aborted;

        @Override
        public UUID job() {
            return new UUID(0, 0);
        }

        @Override
        public void phase(String what) {
            log.add(what);
        }

        @Override
        public void onceRecorded(Runnable deed) {
            deed.run();
        }

        @Override
        public void begin() throws InterruptedException {
            if (aborted) {
                throw new InterruptedException();
            }
            log.add("BEGIN");
        }
    }
}
