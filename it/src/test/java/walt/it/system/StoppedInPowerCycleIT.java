package walt.it.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A server that is asked to end in the middle of power cycles ends cleanly, and owes no port its power afterwards. */
class StoppedInPowerCycleIT {
    private static final long SEED = Long.getLong("walt.it.kill.seed", 20);

    @Test
    void aServerThatIsStoppedLeavesNoPortOff() {
        Path folder = Workplace.folder("stopped-in-power-cycle");
        Random random = new Random(SEED);
        try (LabProcess lab = LabProcess.of(folder, PowerCycleRound.lab());
                RebootServer server = new RebootServer(folder)) {
            server.start();
            server.importInventory(lab);
            for (RebootServer.StopOf who : RebootServer.StopOf.values()) {
                PowerCycleRound.Result result = new PowerCycleRound(lab, server, random).run(() -> {
                    assertThat(server.stop(who)).last().isEqualTo("The server is down.");
                    assertThat(lab.darkPorts())
                            .as("ports that are off after the stop")
                            .isEmpty();
                });
                System.out.println("SIGTERM to " + who + ", " + result);
            }
        }
    }
}
