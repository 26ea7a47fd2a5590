package walt.reboot.poe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import walt.reboot.engine.Attempt;
import walt.reboot.engine.PowerSource.NamedPort;
import walt.reboot.inventory.records.PowerIntent;
import walt.reboot.inventory.records.PowerPhase;

/** Reboots of a node whose port is known by its interface, while row 1.3 is owed power because it was cut for the same node. */
class OwedRowTest {
    private final PoeBench bench = new PoeBench();

    private Attempt cycle(String interfaceName) throws InterruptedException {
        CycleOrder.Port port = new CycleOrder.ByName(new NamedPort(PoeBench.PORT.agent(), interfaceName, null));
        return bench.cycle(
                () -> new CycleOrder(TestCycles.node(PoeBench.PORT), port, PoeBench.PORT, 1, bench.progress));
    }

    @Test
    void theRowGetsItsPowerBackWhateverTheSwitchSaysOfItsInterfaces() throws Exception {
        bench.sight.unread = "sw-1 can't be read";
        bench.poeSwitch.enable(PoeBench.PORT.row(), false);
        bench.ledger.left(PoeBench.PORT, PowerPhase.OFF);
        assertThat(cycle("Gi1/0/3")).isInstanceOf(Attempt.Rebooted.class);
        assertThat(bench.portIsOn()).isTrue();
        assertThat(bench.ledger.open).isEmpty();
    }

    @Test
    void anotherRowIsCutWhenTheInterfaceIsFedByAnother() throws Exception {
        bench.ledger.left(PoeBench.PORT, PowerPhase.CUTTING);
        assertThat(cycle("Gi1/0/4")).isEqualTo(new Attempt.Rebooted());
        assertThat(bench.phases())
                .contains("switching sw-1/1.4 off")
                .doesNotContain("switching " + PoeBench.PORT + " off");
    }

    @Test
    void theRowOfAnotherSwitchIsNotCutOnTheOneThatHasItsAddressNow() throws Exception {
        bench.before.deafReads = Integer.MAX_VALUE;
        PowerIntent intent = bench.ledger.left(PoeBench.BEFORE, PowerPhase.OFF);
        assertThat(cycle("Gi1/0/4")).isEqualTo(new Attempt.Rebooted());
        assertThat(bench.phases()).doesNotContain("switching " + PoeBench.PORT + " off");
        assertThat(bench.ledger.open).containsOnlyKeys(intent.id());
    }

    @Test
    void nothingIsCutWhereTheRowOfTheInterfaceIsNotCertain() throws Exception {
        bench.sight.ambiguous = true;
        PowerIntent intent = bench.ledger.left(PoeBench.PORT, PowerPhase.CUTTING);
        assertThat(cycle("Gi1/0/3")).isInstanceOf(Attempt.Failed.class);
        assertThat(bench.poeSwitch.cuts).isZero();
        assertThat(bench.ledger.open).containsOnlyKeys(intent.id());
    }

    @Test
    void theSameRowIsCutAgainWhenItIsInDoubt() throws Exception {
        bench.ledger.left(PoeBench.PORT, PowerPhase.CUTTING);
        assertThat(cycle("Gi1/0/3")).isEqualTo(new Attempt.Rebooted());
        assertThat(bench.poeSwitch.cuts).isEqualTo(1);
        assertThat(bench.ledger.open).isEmpty();
    }
}
