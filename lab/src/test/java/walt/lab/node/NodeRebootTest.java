package walt.lab.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static walt.lab.TestLab.node;

import java.io.IOException;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;
import walt.lab.Lab;
import walt.lab.TestLab;

class NodeRebootTest {

    @Test
    void aNodeThatAcknowledgedGoesDownAndBootsAgainWithANewBootId() throws Exception {
        try (Lab lab = TestLab.start(TestLab.QUICK + "nodes: [{name: rpi-1}]")) {
            String before = lab.node("rpi-1").bootId();
            long since = lab.log().newest();
            try (TestClient client = new TestClient(lab.node("rpi-1").address())) {
                client.say("MODE single\nREBOOT\n");
                assertThat(client.line()).isEqualTo("OK\n");
            }
            TestLab.await(lab, since, node("rpi-1", "down"));
            TestLab.await(lab, since, node("rpi-1", "up"));
            assertThat(lab.node("rpi-1").boots()).isEqualTo(2);
            assertThat(lab.node("rpi-1").bootId()).isNotEqualTo(before);
            assertThat(lab.node("rpi-1").requests()).containsExactly("REBOOT");
            assertThat(TestClient.ask(lab.node("rpi-1").address(), "MODE single\nPING\n"))
                    .isEqualTo("OK\n");
        }
    }

    @Test
    void theConnectionStaysOpenUntilTheNextBootResetsIt() throws Exception {
        String slowDown = "times: {shutdown: 0, down: 2, boot: 0, relisten: 60}\nnodes: [{name: rpi-1}]";
        try (Lab lab = TestLab.start(slowDown);
                TestClient client = new TestClient(lab.node("rpi-1").address())) {
            client.say("MODE single\nREBOOT\n");
            assertThat(client.line()).isEqualTo("OK\n");
            TestLab.await(lab, 0, node("rpi-1", "down"));
            assertThat(client.hears(100)).isFalse();
            assertThatThrownBy(() -> new TestClient(lab.node("rpi-1").address()))
                    .isInstanceOf(ConnectException.class);
            assertThat(client.all()).isEqualTo("<reset>");
        }
    }

    @Test
    void aNodeThatShutsDownSlowlyAnswersUntilItIsGone() throws Exception {
        String hybrid = "style: simple\ntimes: {shutdown: 60}\nnodes: [{name: rpi-1}]";
        try (Lab lab = TestLab.start(hybrid)) {
            assertThat(TestClient.ask(lab.node("rpi-1").address(), "MODE single\nREBOOT\n"))
                    .isEqualTo("OK\n");
            assertThat(TestClient.ask(lab.node("rpi-1").address(), "MODE single\nPING\n"))
                    .isEqualTo("OK\n");
            assertThat(lab.node("rpi-1").boots()).isEqualTo(1);
        }
    }

    @Test
    void someAcknowledgementsGetLostAndTheSeedDecidesWhich() throws IOException {
        String half = "seed: 3\nlost-acks: 50\nstyle: simple\ntimes: {shutdown: 60}\nnodes: [{name: \"rpi-[1-40]\"}]";
        assertThat(acknowledged(half)).isBetween(10L, 30L).isEqualTo(acknowledged(half));
    }

    private static long acknowledged(String file) throws IOException {
        try (Lab lab = TestLab.start(file)) {
            long count = 0;
            for (var each : lab.nodes()) {
                if (TestClient.ask(each.address(), "MODE single\nREBOOT\n").equals("OK\n")) {
                    count++;
                }
            }
            return count;
        }
    }
}
