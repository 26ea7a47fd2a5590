package walt.it.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The promise that matters most: no port stays dark, at whichever instant of a power cycle the server is killed. */
class KilledInPowerCycleIT {
    private static final int ROUNDS = Integer.getInteger("walt.it.kill.rounds", 20);
    private static final long SEED = Long.getLong("walt.it.kill.seed", 20);

    @Test
    void noPortStaysDarkHoweverOftenTheServerIsKilled() {
        Path folder = Workplace.folder("killed-in-power-cycle");
        Random random = new Random(SEED);
        List<PowerCycleRound.Result> hits = new ArrayList<>();
        try (LabProcess lab = LabProcess.of(folder, PowerCycleRound.lab());
                RebootServer server = new RebootServer(folder)) {
            server.start();
            server.importInventory(lab);
            for (int kills = 1; hits.size() < ROUNDS; kills++) {
                assertThat(kills)
                        .as("kills, most of which must find a port off")
                        .isLessThanOrEqualTo(2 * ROUNDS);
                PowerCycleRound.Result result = new PowerCycleRound(lab, server, random).run(server::kill);
                System.out.println("kill " + kills + ", " + result);
                if (result.hit()) {
                    hits.add(result);
                }
            }
        }
        System.out.println(summary(hits));
    }

    private static String summary(List<PowerCycleRound.Result> hits) {
        return "%d kills (seed %d) found %d ports off; from ready to on at worst %d ms"
                .formatted(
                        hits.size(),
                        SEED,
                        hits.stream()
                                .mapToLong(PowerCycleRound.Result::portsHit)
                                .sum(),
                        hits.stream()
                                .map(PowerCycleRound.Result::worst)
                                .max(Duration::compareTo)
                                .orElse(Duration.ZERO)
                                .toMillis());
    }
}
