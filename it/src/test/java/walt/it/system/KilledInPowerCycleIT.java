package walt.it.system;

import org.junit.jupiter.api.Test;

/** The promise that matters most: no port stays dark, at whichever step of a power cycle the server is killed. */
class KilledInPowerCycleIT {
    private static final int ROUNDS = Integer.getInteger("walt.it.kill.rounds", 6);

    @Test
    void noPortStaysDarkAtWhicheverStepTheServerIsKilled() {
        CrashSuite.run("kill", ROUNDS, (server, switches, round) -> release -> {
            server.kill();
            release.run();
        });
    }
}
