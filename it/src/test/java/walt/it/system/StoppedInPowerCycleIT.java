package walt.it.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import walt.it.system.RebootServer.StopOf;

/** A server that is asked to end in the middle of power cycles ends cleanly, and owes no port its power afterwards. */
class StoppedInPowerCycleIT {
    private static final int ROUNDS = Integer.getInteger("walt.it.stop.rounds", 3);

    private static final List<StopOf> WHO = List.of(StopOf.values());

    @Test
    void aServerThatIsStoppedLeavesNoPortOff() {
        CrashSuite.run("SIGTERM", ROUNDS, (server, switches, round) -> release -> {
            server.signal(WHO.get(round % WHO.size()));
            release.run();
            assertThat(server.awaitStopped()).last().isEqualTo("The server is down.");
            assertThat(switches.lab().darkPorts())
                    .as("ports that are off after the stop")
                    .isEmpty();
        });
    }
}
