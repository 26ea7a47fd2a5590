package walt.reboot.poe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import walt.reboot.engine.Attempt;
import walt.reboot.inventory.records.PowerPhase;
import walt.reboot.poe.FakePoeSwitch.Write;

/** Ends the process at every single step of a power cycle, before and after the step has taken effect. */
class CrashTest {
    private static final int LONGER_THAN_ANY_CYCLE = 500;

    @ParameterizedTest
    @EnumSource(Write.class)
    void whateverTheSwitchMakesOfTheOffNoCrashLeavesThePortOff(Write offs) throws Exception {
        crashEverywhere(bench -> bench.poeSwitch.offs = offs);
    }

    @ParameterizedTest
    @EnumSource(Write.class)
    void whateverTheSwitchMakesOfTheFirstOnsNoCrashLeavesThePortOff(Write ons) throws Exception {
        crashEverywhere(bench -> {
            bench.poeSwitch.ons = ons;
            bench.poeSwitch.onFaults = 3;
        });
    }

    @ParameterizedTest
    @EnumSource(Write.class)
    void aSwitchThatIsDeafForSomeReadsChangesNothingOfIt(Write offs) throws Exception {
        crashEverywhere(bench -> {
            bench.poeSwitch.offs = offs;
            bench.poeSwitch.goodReads = 1;
            bench.poeSwitch.deafReads = 3;
        });
    }

    @Test
    void aPortWithALinkIsNeverLeftOffEvenWhenTheLinkStays() throws Exception {
        crashEverywhere(bench -> {
            bench.poeSwitch.links = true;
            bench.poeSwitch.linkSurvives = true;
        });
    }

    @Test
    void aPortWithAModeIsNeverLeftOffOrWithoutItsMode() throws Exception {
        crashEverywhere(bench -> bench.poeSwitch.mode(PoeBench.PORT.row(), 2), bench -> {
            assertThat(bench.poeSwitch.mode(PoeBench.PORT.row())).isEqualTo(2);
        });
    }

    @Test
    void aPortThatIsOwedPowerSinceItsSwitchWasElsewhereIsNeverLeftOffEither() throws Exception {
        crashEverywhere(
                bench -> {
                    bench.before.enable(PoeBench.BEFORE.row(), false);
                    bench.ledger.left(PoeBench.BEFORE, PowerPhase.OFF);
                    bench.story.learned("open");
                },
                bench -> assertThat(bench.before.enabled(PoeBench.BEFORE.row())).isTrue());
    }

    /** What the next start does: the job goes on unless its attempt is on record. */
    @Test
    void aRebootThatIsTakenUpAgainCutsPowerOnceInAll() throws Exception {
        int steps = stepsWithoutACrash(bench -> bench.poeSwitch.links = true);
        for (int step = 1; step <= steps; step++) {
            for (boolean before : List.of(true, false)) {
                PoeBench bench = crashed(step, before, it -> it.poeSwitch.links = true);
                if (!bench.progress.recorded()) {
                    Attempt attempt = bench.ledger.open.isEmpty() ? bench.cycle() : bench.cycleOfKnownOff();
                    assertThat(attempt).as(when(bench, step, before)).isInstanceOf(Attempt.Rebooted.class);
                }
                bench.settleAll();
                assertThat(bench.poeSwitch.cuts).as(when(bench, step, before)).isEqualTo(1);
                assertThat(bench.portIsOn()).as(when(bench, step, before)).isTrue();
                assertThat(bench.ledger.open).as(when(bench, step, before)).isEmpty();
            }
        }
    }

    private static void crashEverywhere(Consumer<PoeBench> arrangement) throws InterruptedException {
        crashEverywhere(arrangement, bench -> {});
    }

    private static void crashEverywhere(Consumer<PoeBench> arrangement, Consumer<PoeBench> check)
            throws InterruptedException {
        int steps = stepsWithoutACrash(arrangement);
        for (int step = 1; step <= steps; step++) {
            for (boolean before : List.of(true, false)) {
                PoeBench bench = crashed(step, before, arrangement);
                bench.settleAll();
                assertThat(bench.portIsOn()).as(when(bench, step, before)).isTrue();
                assertThat(bench.ledger.open).as(when(bench, step, before)).isEmpty();
                assertRules(bench.story.lines());
                check.accept(bench);
            }
        }
    }

    private static PoeBench crashed(int step, boolean before, Consumer<PoeBench> arrangement) {
        PoeBench bench = new PoeBench();
        arrangement.accept(bench);
        if (before) {
            bench.story.crashBefore(step);
        } else {
            bench.story.crashAfter(step);
        }
        assertThatThrownBy(bench::cycle).isInstanceOf(Story.Crash.class);
        bench.restart();
        bench.poeSwitch.onFaults = 0;
        bench.poeSwitch.deafReads = 0;
        return bench;
    }

    private static String when(PoeBench bench, int step, boolean before) {
        return "crash " + (before ? "before" : "after") + " step " + step + " of " + bench.story.lines();
    }

    private static int stepsWithoutACrash(Consumer<PoeBench> arrangement) throws InterruptedException {
        PoeBench bench = new PoeBench();
        arrangement.accept(bench);
        bench.cycle();
        bench.settleAll();
        assertRules(bench.story.lines());
        PoeBench cycleOnly = new PoeBench();
        arrangement.accept(cycleOnly);
        cycleOnly.cycle();
        assertThat(cycleOnly.story.steps()).isBetween(5, LONGER_THAN_ANY_CYCLE);
        return cycleOnly.story.steps();
    }

    /** No "off" without a committed intent, and no intent closed without a read-back of "on" after the last request. */
    static void assertRules(List<String> story) {
        boolean open = false;
        boolean seenOn = false;
        List<String> broken = new ArrayList<>();
        for (String line : story) {
            switch (line) {
                case "open" -> open = true;
                case "SET off" -> {
                    if (!open) {
                        broken.add("off without an intent");
                    }
                    seenOn = false;
                }
                case "SET on" -> seenOn = false;
                case "seen on" -> seenOn = true;
                case "seen off" -> seenOn = false;
                case "close" -> {
                    if (!seenOn) {
                        broken.add("closed without a proof");
                    }
                    open = false;
                }
                default -> {}
            }
        }
        assertThat(broken).as(story::toString).isEmpty();
    }
}
