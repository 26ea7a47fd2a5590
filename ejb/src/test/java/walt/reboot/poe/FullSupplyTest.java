package walt.reboot.poe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import walt.reboot.engine.Attempt;
import walt.reboot.engine.PowerSource.SwitchPort;
import walt.reboot.inventory.PoeRow;
import walt.reboot.inventory.records.PowerIntent;
import walt.reboot.inventory.records.PowerPhase;

/** Power cycles on a switch that has no watt left. */
class FullSupplyTest {
    private static final SwitchPort OTHER = new SwitchPort(PoeBench.PORT.agent(), new PoeRow(1, 4));

    private final PoeBench bench = new PoeBench();
    private final FakeProgress impatient = new FakeProgress(bench.story) {
        @Override
        public void phase(String what) {
            super.phase(what);
            if (what.startsWith("waiting for a place")) {
                Thread.currentThread().interrupt();
            }
        }
    };

    @BeforeEach
    void nothingIsLeft() {
        bench.headroom = OptionalInt.of(0);
    }

    /** The other port is switched on, and what is plugged in is not detected yet. */
    private void anotherStarts() throws InterruptedException {
        var unused = bench.poeSwitch.switchPower(OTHER.row(), false);
        var unusedToo = bench.poeSwitch.switchPower(OTHER.row(), true);
        bench.poeSwitch.deliversAfterReads(1);
        try (PortsInWork.Hold hold = bench.inWork.take(OTHER)) {
            hold.provenOn(bench.time.elapsed(), true);
        }
    }

    private Attempt cycleImpatiently() throws InterruptedException {
        CycleOrder order = new CycleOrder(
                TestCycles.node(PoeBench.PORT), new CycleOrder.ByRow(PoeBench.PORT), null, 16, impatient);
        return bench.cycle(() -> order, impatient);
    }

    @Test
    void aNodeAloneIsCycledAllTheSame() throws Exception {
        bench.isCut();
    }

    @Test
    void aNodeWaitsUntilTheLastOneWasDetected() throws Exception {
        anotherStarts();
        assertThatThrownBy(this::cycleImpatiently).isInstanceOf(InterruptedException.class);
        assertThat(bench.phases()).containsExactly("waiting for a place on sw-1");
        bench.time.pause(Duration.ofSeconds(5));
        assertThat(cycleImpatiently()).isEqualTo(new Attempt.Rebooted());
    }

    @Test
    void aPortThatWasLeftOffDoesNotWait() throws Exception {
        anotherStarts();
        bench.poeSwitch.enable(PoeBench.PORT.row(), false);
        assertThat(bench.cycleOfKnownOff()).isInstanceOf(Attempt.Rebooted.class);
        assertThat(bench.phases()).doesNotContain("waiting for a place on sw-1");
    }

    /** A port that stays owed for ever, since its switch's former address is dead, is found on with each heartbeat. */
    @Test
    void aPortThatIsOnButOwedHoldsNobodyBackForLongerThanOneThatStarts() throws Exception {
        bench.before.deafReads = Integer.MAX_VALUE;
        bench.poeSwitch.unplug(PoeBench.PORT.row());
        PowerIntent owed = bench.ledger.left(PoeBench.BEFORE, PowerPhase.CUTTING);
        for (int beat = 0; beat < 7; beat++) {
            assertThat(bench.settle(owed)).isInstanceOf(PowerSettler.StillOwed.class);
            bench.time.pause(Duration.ofSeconds(10));
        }
        bench.before.deafReads = 0;
        CycleOrder order = new CycleOrder(TestCycles.node(OTHER), new CycleOrder.ByRow(OTHER), null, 16, impatient);
        assertThat(bench.cycle(() -> order, impatient)).isInstanceOf(Attempt.Rebooted.class);
    }
}
