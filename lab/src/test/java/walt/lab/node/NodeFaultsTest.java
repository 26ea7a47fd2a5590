package walt.lab.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static walt.lab.TestLab.node;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import walt.lab.Lab;
import walt.lab.LabNode;
import walt.lab.TestLab;

class NodeFaultsTest {

    private static final String REBOOT = "MODE single\nREBOOT\n";
    private static final String PING = "MODE single\nPING\n";

    private Lab lab;
    private LabNode node;

    @BeforeEach
    void startsTheLab() throws IOException {
        lab = TestLab.start(TestLab.QUICK + "nodes: [{name: rpi-1}]");
        node = lab.node("rpi-1");
    }

    @AfterEach
    void stopsTheLab() {
        lab.close();
    }

    @Test
    void aRefusingNodeClosesItsPortAndOpensItWhenHealed() throws IOException {
        node.faults("refusing");
        assertThatThrownBy(() -> new TestClient(node.address())).isInstanceOf(ConnectException.class);
        node.heal();
        assertThat(TestClient.ask(node.address(), PING)).isEqualTo("OK\n");
    }

    @Test
    void aSilentNodeAcceptsAndReadsAndNeverAnswers() throws Exception {
        node.faults("silent");
        try (TestClient client = TestClient.patient(node.address());
                TestClient other = TestClient.patient(node.address())) {
            client.say(REBOOT);
            other.say("nonsense\n");
            assertThat(client.hears(300)).isFalse();
            assertThat(other.hears(100)).isFalse();
            assertThat(node.requests()).contains("REBOOT");
            assertThat(node.boots()).isEqualTo(1);
        }
    }

    @Test
    void connectingToAHungHostTimesOutUntilItIsHealed() throws IOException {
        node.faults("hung");
        try (Socket socket = new Socket()) {
            assertThatThrownBy(() -> socket.connect(node.address(), 400)).isInstanceOf(SocketTimeoutException.class);
        }
        node.heal();
        assertThat(TestClient.ask(node.address(), PING)).isEqualTo("OK\n");
    }

    @Test
    void aNodeThatSaysKoGivesItsReasonAndStaysUp() throws IOException {
        node.faults("ko:/bin/walt-network-reboot is not executable on image");
        assertThat(TestClient.ask(node.address(), REBOOT))
                .isEqualTo("KO /bin/walt-network-reboot is not executable on image\n");
        assertThat(TestClient.ask(node.address(), PING)).isEqualTo("OK\n");
        assertThat(node.boots()).isEqualTo(1);
    }

    @Test
    void aLostAcknowledgementIsAnEndOfStreamAndTheNodeReboots() throws Exception {
        node.faults("lost-ack");
        long since = lab.log().newest();
        assertThat(TestClient.ask(node.address(), REBOOT)).isEmpty();
        TestLab.await(lab, since, node("rpi-1", "up"));
        assertThat(node.boots()).isEqualTo(2);
    }

    @Test
    void aResetComesInsteadOfTheAcknowledgementAndTheNodeReboots() throws Exception {
        node.faults("reset");
        long since = lab.log().newest();
        assertThat(TestClient.ask(node.address(), REBOOT)).isEqualTo("<reset>");
        TestLab.await(lab, since, node("rpi-1", "up"));
    }

    @Test
    void aSlowNodeSendsOneByteAfterTheOther() throws IOException {
        node.faults("slow:0.1");
        long before = System.nanoTime();
        try (TestClient client = new TestClient(node.address())) {
            client.say(PING);
            assertThat(client.line()).isEqualTo("OK\n");
        }
        assertThat(System.nanoTime() - before).isGreaterThan(290_000_000L);
    }

    @Test
    void garbageIsAMegabyteAndTheNodeStaysUp() throws IOException {
        node.faults("garbage");
        assertThat(TestClient.ask(node.address(), REBOOT))
                .hasSize((1 << 20) + 1)
                .matches("O+\n");
        node.faults("garbage:binary");
        assertThat(TestClient.ask(node.address(), REBOOT))
                .hasSize((1 << 20) + 1)
                .doesNotMatch("(?s)O.*");
        assertThat(node.boots()).isEqualTo(1);
    }

    @Test
    void aNodeCanAcknowledgeAndNotReboot() throws IOException {
        node.faults("no-reboot");
        assertThat(TestClient.ask(node.address(), REBOOT)).isEqualTo("OK\n");
        assertThat(TestClient.ask(node.address(), PING)).isEqualTo("OK\n");
        assertThat(node.state()).isEqualTo(NodeState.UP);
        assertThat(node.boots()).isEqualTo(1);
    }

    @Test
    void aNodeWithoutABlinkToolSaysSo() throws IOException {
        node.faults("no-blink");
        assertThat(TestClient.ask(node.address(), "MODE single\nBLINK 1\n"))
                .isEqualTo("KO /bin/blink unavailable or not executable on image\n");
    }

    @Test
    void aBootThatHangsNeverEnds() throws Exception {
        node.faults("hangs-at-boot");
        long since = lab.log().newest();
        assertThat(TestClient.ask(node.address(), REBOOT)).startsWith("OK\n");
        TestLab.await(lab, since, node("rpi-1", "hung-at-boot"));
        InetSocketAddress address = node.address();
        assertThatThrownBy(() -> new TestClient(address)).isInstanceOf(ConnectException.class);
        assertThat(node.faults()).isEmpty();
    }
}
