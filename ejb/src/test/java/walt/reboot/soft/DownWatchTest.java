package walt.reboot.soft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import walt.reboot.inventory.IpAddress;

class DownWatchTest {
    private static final IpAddress NODE = new IpAddress("127.40.0.1");

    private final FakePace pace = new FakePace();
    private Duration free = Duration.ofMillis(1060);

    @Test
    void aNodeThatRefusesForLongerThanAHealthyOneWentDown() throws Exception {
        assertThat(watch(node -> new NodeAnswer.Refused())).isTrue();
        assertThat(pace.elapsed()).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(4));
    }

    @Test
    void aNodeThatDoesNotAnswerConnectionsWentDown() throws Exception {
        assertThat(watch(node -> {
                    pace.pass(Duration.ofMillis(1500));
                    return NodeAnswer.Unreachable.within(Duration.ofMillis(1500));
                }))
                .isTrue();
    }

    @Test
    void aHealthyNodeThatRefusesAfterEachRequestIsStillTheSame() throws Exception {
        assertThat(watch(node -> healthy(Duration.ofMillis(1060)))).isFalse();
        assertThat(pace.elapsed()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(8));
    }

    @Test
    void aNodeThatIsStillTheSameListensForTheNextRequest() throws Exception {
        watch(node -> healthy(Duration.ofMillis(1060)));
        assertThat(healthy(Duration.ZERO)).isEqualTo(new NodeAnswer.Ok(""));
    }

    @Test
    void aHealthyNodeThatTakesLongestIsStillTheSame() throws Exception {
        free = Duration.ofMillis(2500);
        assertThat(watch(node -> healthy(Duration.ofMillis(2500)))).isFalse();
    }

    @Test
    void aNodeThatAnswersUntilItGoesDownIsSeenGoing() throws Exception {
        Duration goesDownAt = Duration.ofSeconds(3);
        assertThat(watch(node -> pace.elapsed().compareTo(goesDownAt) < 0
                        ? healthy(Duration.ofMillis(1060))
                        : new NodeAnswer.Refused()))
                .isTrue();
    }

    @Test
    void portForwardingThatAcceptsForAMachineThatIsDownDoesNotHideThat() throws Exception {
        assertThat(watch(node -> {
                    pace.pass(Duration.ofSeconds(1));
                    return new NodeAnswer.Silent(Duration.ofSeconds(1));
                }))
                .isTrue();
        assertThat(watch(node -> new NodeAnswer.Lost())).isTrue();
    }

    @Test
    void troubleOfThisServerDoesNotCountAsGone() throws Exception {
        assertThat(watch(node -> new NodeAnswer.NotTried("out of sockets"))).isFalse();
    }

    private boolean watch(DownWatch.Probe probe) throws InterruptedException {
        return new DownWatch(probe, pace, Duration.ofSeconds(5), Duration.ofSeconds(3)).wentDown(NODE);
    }

    /** The service of a node that is well: takes a request when it listens, and refuses for a while after it. */
    private NodeAnswer healthy(Duration refuses) {
        if (pace.elapsed().compareTo(free) < 0) {
            return new NodeAnswer.Refused();
        }
        free = pace.elapsed().plus(refuses);
        return new NodeAnswer.Ok("");
    }
}
