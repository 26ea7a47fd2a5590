package walt.reboot.poe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import walt.reboot.engine.Attempt;
import walt.reboot.engine.PowerSource.NamedPort;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.engine.PowerSource.SwitchPort;
import walt.reboot.inventory.PoeRow;
import walt.reboot.inventory.records.PowerIntent;
import walt.reboot.inventory.records.PowerPhase;
import walt.reboot.poe.FakePoeSwitch.Write;

/** Reboots of a node whose port is known by its interface, while row 1.3 is owed power because it was cut for the same node. */
class OwedRowTest {
    private final PoeBench bench = new PoeBench();

    private Attempt cycle(String interfaceName) throws InterruptedException {
        return cycle(interfaceName, PoeBench.PORT.row());
    }

    private Attempt cycle(String interfaceName, PoeRow leftOff) throws InterruptedException {
        SwitchAgent agent = PoeBench.PORT.agent();
        CycleOrder.Port port = new CycleOrder.ByName(new NamedPort(agent, interfaceName, null));
        CycleOrder order =
                new CycleOrder(TestCycles.node(PoeBench.PORT), port, new SwitchPort(agent, leftOff), 1, bench.progress);
        return bench.cycle(() -> order);
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
        bench.ledger.left(PoeBench.BEFORE, PowerPhase.OFF);
        assertThat(cycle("Gi1/0/4")).isEqualTo(new Attempt.Rebooted());
        assertThat(bench.phases()).doesNotContain("switching " + PoeBench.PORT + " off");
        assertThat(bench.ledger.open).isEmpty(); // the node has power, which is all that was owed
    }

    @Test
    void aRebootThatFailedPaysNothing() throws Exception {
        bench.before.deafReads = Integer.MAX_VALUE;
        bench.poeSwitch.offs = Write.REFUSED;
        PowerIntent intent = bench.ledger.left(PoeBench.BEFORE, PowerPhase.OFF);
        assertThat(cycle("Gi1/0/4")).isInstanceOf(Attempt.Failed.class);
        assertThat(bench.ledger.open).containsOnlyKeys(intent.id());
    }

    @Test
    void powerOfARowThatIsNotTheInterfacesIsNoReboot() throws Exception {
        bench.poeSwitch.enable(PoeBench.PORT.row(), false);
        bench.ledger.left(PoeBench.PORT, PowerPhase.OFF);
        assertThat(cycle("Gi1/0/4")).isEqualTo(new Attempt.Rebooted());
        assertThat(bench.portIsOn()).isTrue();
        assertThat(bench.phases()).contains("switching sw-1/1.4 off");
        assertThat(bench.ledger.open).isEmpty();
    }

    @Test
    void aRowThatIsGoneKeepsNobodyFromAReboot() throws Exception {
        PoeRow gone = new PoeRow(1, 40);
        PowerIntent intent = bench.ledger.left(new SwitchPort(PoeBench.PORT.agent(), gone), PowerPhase.OFF);
        assertThat(cycle("Gi1/0/4", gone)).isEqualTo(new Attempt.Rebooted());
        assertThat(bench.phases()).contains("switching sw-1/1.4 off");
        assertThat(bench.ledger.open).containsOnlyKeys(intent.id());
        assertThat(bench.ledger.problems).containsExactly("sw-1 has no PoE port 1.40");
    }

    @Test
    void whatIsOwedToAnotherNodeIsLeftToThatOne() throws Exception {
        bench.poeSwitch.enable(PoeBench.PORT.row(), false);
        PowerIntent intent = bench.ledger.left(PoeBench.PORT, PowerPhase.OFF);
        PowerIntent others = intent.anew("rpi-2", FakeProgress.JOB, Instant.EPOCH, intent.holder());
        bench.ledger.open.put(intent.id(), others);
        assertThat(cycle("Gi1/0/4")).isEqualTo(new Attempt.Rebooted());
        assertThat(bench.ledger.open).containsValue(others);
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
