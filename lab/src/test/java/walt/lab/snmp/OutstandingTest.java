package walt.lab.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import walt.lab.snmp.Outstanding.Request;

class OutstandingTest {

    private final Outstanding outstanding = new Outstanding();

    private static Request request(int port, int id) {
        return new Request(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port), ByteBuffer.wrap(new byte[] {(byte) id}));
    }

    @Test
    void requestsAreCountedUntilTheyAreDone() {
        assertThat(outstanding.arrived(request(1, 1))).isEqualTo(1);
        assertThat(outstanding.arrived(request(1, 2))).isEqualTo(2);
        outstanding.done(request(1, 1));
        assertThat(outstanding.arrived(request(1, 3))).isEqualTo(2);
    }

    @Test
    void theSameBytesOfAnotherManagerAreAnotherRequest() {
        outstanding.arrived(request(1, 1));
        assertThat(outstanding.arrived(request(2, 1))).isEqualTo(2);
    }

    @Test
    void aRepetitionIsNoOtherRequest() {
        outstanding.arrived(request(1, 1));
        assertThat(outstanding.arrived(request(1, 1))).isEqualTo(1);
        outstanding.done(request(1, 1));
        assertThat(outstanding.arrived(request(1, 2)))
                .as("the repetition still waits in the queue")
                .isEqualTo(1);
    }

    @Test
    void aRepetitionThatCameAfterTheAnswerLeftIsNoOtherRequest() {
        outstanding.arrived(request(1, 1));
        outstanding.done(request(1, 1));
        assertThat(outstanding.arrived(request(1, 1))).isEqualTo(1);
        assertThat(outstanding.arrived(request(1, 2))).isEqualTo(1);
    }

    @Test
    void theRepetitionOfALostRequestCountsAsOne() {
        outstanding.arrived(request(1, 1));
        outstanding.lost(request(1, 1));
        assertThat(outstanding.arrived(request(1, 1))).isEqualTo(1);
        assertThat(outstanding.arrived(request(1, 2))).isEqualTo(2);
    }
}
