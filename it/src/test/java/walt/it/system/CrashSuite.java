package walt.it.system;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import walt.it.system.CrashRound.Ending;

/** Rounds in which the server ends in the middle of power cycles, on the same data and the same switches. */
final class CrashSuite {
    private static final long SEED = Long.getLong("walt.it.crash.seed", 20);

    private CrashSuite() {}

    /** How the server ends in a round, counted from 0. */
    interface Endings {
        Ending of(RebootServer server, HeldSwitches switches, int round);
    }

    /**
     * Runs it, and prints what happened. The test is skipped in the end where snmpd or perl is missing: what was run is less than
     * what is promised.
     *
     * @param what the end of the server, for people
     */
    static void run(String what, int rounds, Endings endings) {
        Path folder = Workplace.folder("crash-" + what.replace(' ', '-'));
        Random random = new Random(SEED);
        List<CrashResult> results = new ArrayList<>();
        try (HeldSwitches switches = HeldSwitches.start(folder);
                RebootServer server = new RebootServer(folder)) {
            server.start();
            switches.importInto(server);
            for (int round = 0; round < rounds; round++) {
                CrashResult result = new CrashRound(switches, server, random).run(endings.of(server, switches, round));
                System.out.println(what + " " + (round + 1) + ": " + result);
                results.add(result);
            }
        }
        System.out.println(CrashResult.summary(what, SEED, results));
        assumeTrue(
                HeldSnmpd.isInstalled(),
                "snmpd or perl is not installed (Debian: snmpd, perl-base): only simulated switches were held");
    }
}
