package walt.reboot.poe;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import walt.reboot.engine.Attempt;
import walt.reboot.inventory.records.PowerIntent;
import walt.reboot.inventory.records.PowerPhase;
import walt.reboot.poe.FakePoeSwitch.Write;

/** A power cycle that goes on with the intent of another one. */
class ReopenedIntentTest {
    private final PoeBench bench = new PoeBench();

    /** A reboot of another node which is thought to be at the same port. */
    private Attempt cycleOfSecondNode() throws InterruptedException {
        return bench.cycle(() -> new CycleOrder(
                TestCycles.node(2, PoeBench.PORT), new CycleOrder.ByRow(PoeBench.PORT), null, 1, bench.progress));
    }

    private PowerIntent onlyOpen() {
        assertThat(bench.ledger.open).hasSize(1);
        return bench.ledger.open.values().iterator().next();
    }

    @Test
    void theIntentTellsOfTheCutToComeBeforeThePortIsCut() throws Exception {
        bench.ledger.problem(bench.ledger.left(PoeBench.PORT, PowerPhase.CUTTING), "no answer");
        assertThat(bench.cycle()).isEqualTo(new Attempt.Rebooted());
        assertThat(bench.deeds()).containsSubsequence("reopen", "SET off", "proven off", "SET on", "close");
    }

    @Test
    void aServerThatEndsAfterTheCutKnowsWhoseItWas() throws Exception {
        bench.ledger.left(PoeBench.PORT, PowerPhase.CUTTING);
        bench.ledger.failing.add(FakeLedger.Call.CLOSE); // the server ends before that
        assertThat(bench.cycle()).isEqualTo(new Attempt.Rebooted());
        bench.ledger.failing.clear();
        bench.restart();
        assertThat(bench.cycle())
                .isEqualTo(new Attempt.Rebooted(
                        "the server was stopped after it had cut the power; the port is on again"));
        assertThat(bench.poeSwitch.cuts).isEqualTo(1);
    }

    @Test
    void aPortIsNotCutWhenThatCouldNotBeWritten() throws Exception {
        bench.ledger.left(PoeBench.PORT, PowerPhase.CUTTING);
        bench.ledger.failing.add(FakeLedger.Call.REOPEN);
        assertThat(bench.cycle()).isInstanceOf(Attempt.Failed.class);
        assertThat(bench.poeSwitch.cuts).isZero();
        assertThat(bench.ledger.open).hasSize(1);
    }

    @Test
    void anOldProblemIsNoneOfTheNewCut() throws Exception {
        bench.ledger.problem(bench.ledger.left(PoeBench.PORT, PowerPhase.CUTTING), "no answer");
        bench.poeSwitch.ons = Write.REFUSED;
        bench.ledger.failing.add(FakeLedger.Call.PROBLEM);
        assertThat(bench.cycle()).isInstanceOf(Attempt.Failed.class);
        assertThat(onlyOpen().problem()).isNull();
        assertThat(onlyOpen().phase()).isEqualTo(PowerPhase.OFF);
    }

    @Test
    void thatThePortWasOffBeforeProvesNothingOfTheNewCut() throws Exception {
        bench.before.deafReads = Integer.MAX_VALUE;
        bench.poeSwitch.offs = Write.DROPPED;
        bench.ledger.left(PoeBench.BEFORE, PowerPhase.OFF);
        bench.poeSwitch.whileReading = this::deafAfterTheCut;
        assertThat(bench.cycle()).isInstanceOf(Attempt.Failed.class);
        assertThat(onlyOpen().phase()).isEqualTo(PowerPhase.CUTTING);
    }

    private void deafAfterTheCut() {
        if (bench.story.lines().contains("SET off")) {
            bench.poeSwitch.deafReads = 1;
        }
    }

    @Test
    void anIntentThatSomebodyElseHasTakenUpIsNotClosedUnderHim() throws Exception {
        FakeProgress first = new FakeProgress(bench.story) {
            @Override
            void record() {
                try (PortsInWork.Hold second = bench.inWork.take(PoeBench.PORT)) {
                    super.record();
                    assertThat(second.provenOn()).isFalse();
                } catch (InterruptedException impossible) {
                    throw new AssertionError(impossible);
                }
            }
        };
        CycleOrder order =
                new CycleOrder(TestCycles.node(PoeBench.PORT), new CycleOrder.ByRow(PoeBench.PORT), null, 1, first);
        assertThat(bench.cycle(() -> order, first)).isEqualTo(new Attempt.Rebooted());
        assertThat(bench.ledger.open).hasSize(1);
        bench.settleAll();
        assertThat(bench.ledger.open).isEmpty();
    }

    @Test
    void whatWasCutForAnotherNodeOfTheJobIsNoRebootOfThisOne() throws Exception {
        bench.ledger.leftByThisJob(PoeBench.PORT, PowerPhase.OFF, null);
        assertThat(cycleOfSecondNode()).isEqualTo(new Attempt.Rebooted());
        assertThat(bench.poeSwitch.cuts).isEqualTo(1);
    }

    @Test
    void aPortThatCannotBeReadIsToldWithTheIntent() throws Exception {
        bench.ledger.left(PoeBench.PORT, PowerPhase.CUTTING);
        bench.poeSwitch.deafReads = Integer.MAX_VALUE;
        assertThat(bench.cycle())
                .asInstanceOf(InstanceOfAssertFactories.type(Attempt.Failed.class))
                .extracting(Attempt.Failed::reason)
                .isEqualTo(onlyOpen().problem());
    }
}
