package walt.reboot.poe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import walt.reboot.poe.FakePoeSwitch.Write;

/** Power cycles with faults of all kinds, some ended by a crash: whatever happens, the port is on in the end. */
class RandomFaultsTest {
    private static final int WORLDS = 3_000;
    private static final int MODE = 2;
    /** What is still done later than this is not waited for when no "on" is answered. */
    private static final int LATEST_SECONDS = 18;

    @Test
    void noPortIsLeftOffInAnyWorld() throws Exception {
        for (int seed = 0; seed < WORLDS; seed++) {
            Random random = new Random(seed);
            PoeBench bench = world(random);
            tryOnce(bench);
            bench.restart();
            repair(bench, random);
            bench.settleAll();
            String world = "world " + seed + ": " + bench.story.lines();
            assertThat(bench.portIsOn()).as(world).isTrue();
            assertThat(bench.ledger.open).as(world).isEmpty();
            assertThat(bench.poeSwitch.mode(PoeBench.PORT.row())).as(world).isEqualTo(MODE);
            CrashTest.assertRules(bench.story.lines());
        }
    }

    private static PoeBench world(Random random) {
        PoeBench bench = new PoeBench();
        Write[] writes = Write.values();
        bench.poeSwitch.offs = writes[random.nextInt(writes.length)];
        bench.poeSwitch.offFaults = random.nextInt(3);
        bench.poeSwitch.ons = writes[random.nextInt(writes.length)];
        bench.poeSwitch.onFaults = random.nextInt(8);
        bench.poeSwitch.goodReads = random.nextInt(5);
        bench.poeSwitch.deafReads = random.nextInt(4);
        bench.poeSwitch.lingering = random.nextInt(4);
        bench.poeSwitch.links = random.nextBoolean();
        bench.poeSwitch.linkLingers = random.nextInt(4);
        bench.poeSwitch.linkSurvives = random.nextInt(4) == 0;
        bench.poeSwitch.mode(PoeBench.PORT.row(), MODE);
        bench.sight.ambiguous = random.nextInt(4) == 0;
        if (random.nextBoolean()) {
            bench.story.crashAfter(1 + random.nextInt(40));
        } else if (random.nextBoolean()) {
            bench.story.crashBefore(1 + random.nextInt(40));
        }
        if (random.nextInt(8) == 0) { // too rare by chance alone
            bench.poeSwitch.offs = Write.OBEYED_LATE;
            bench.poeSwitch.ons = Write.DROPPED;
        }
        bench.poeSwitch.late.after(Duration.ofSeconds(random.nextInt(LATEST_SECONDS)), bench.time);
        return bench;
    }

    private static void tryOnce(PoeBench bench) throws InterruptedException {
        try {
            var unused = bench.cycle();
        } catch (Story.Crash crash) {
            bench.story.learned("crash");
        }
    }

    /** All but a few requests to switch on. */
    private static void repair(PoeBench bench, Random random) {
        bench.poeSwitch.offFaults = 0;
        bench.poeSwitch.onFaults = random.nextInt(3);
        bench.poeSwitch.deafReads = 0;
    }
}
