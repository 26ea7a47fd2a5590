package walt.reboot.poe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import walt.reboot.engine.Attempt;
import walt.reboot.inventory.PoeRow;
import walt.reboot.inventory.records.PowerIntent;
import walt.reboot.inventory.records.PowerPhase;
import walt.reboot.poe.FakePoeSwitch.Write;

/** Ports that are owed power, whose switch has another address by now: did it move, or is it another one? */
class MovedSwitchTest {
    private static final PoeRow ROW = PoeBench.PORT.row();

    private final PoeBench bench = new PoeBench();

    private PowerIntent cutBefore(PowerPhase phase) {
        return bench.ledger.left(PoeBench.BEFORE, phase);
    }

    @Test
    void theSwitchThatWasCutGetsItsPowerBackWhateverTheAddressIsNow() throws Exception {
        bench.before.enable(ROW, false);
        assertThat(bench.settle(cutBefore(PowerPhase.OFF))).isEqualTo(new PowerSettler.Settled(true));
        assertThat(bench.before.enabled(ROW)).isTrue();
        assertThat(bench.deeds()).containsExactly("owed?", "read", "close"); // the other switch was left alone
    }

    @Test
    void aSwitchThatHasMovedGetsItsPowerBackWhereItIsNow() throws Exception {
        bench.poeSwitch.enable(ROW, false);
        assertThat(bench.settle(cutBefore(PowerPhase.OFF))).isEqualTo(new PowerSettler.Settled(true));
        assertThat(bench.portIsOn()).isTrue();
    }

    @Test
    void aPortThatIsOnIsNoProofWhileNobodyAnswersWhereItWasCut() throws Exception {
        bench.before.deafReads = Integer.MAX_VALUE;
        PowerIntent intent = cutBefore(PowerPhase.OFF);
        String why = "it was cut when sw-1 was at 127.0.0.1:1161, and there: sw-1 does not answer SNMP requests;"
                + " at its present address 127.0.0.1:161: the port is on."
                + " Correct the address if it is wrong; else see that the port has power, then hard-reboot rpi-1, or forget sw-1 with --force";
        assertThat(bench.settle(intent)).isEqualTo(new PowerSettler.StillOwed(why));
        assertThat(bench.ledger.open).containsKey(intent.id());
        assertThat(bench.ledger.problems).containsExactly(why);
    }

    @Test
    void nobodyAtTheOldAddressKeepsPowerFromASwitchThatHasMoved() throws Exception {
        bench.before.deafReads = Integer.MAX_VALUE;
        bench.poeSwitch.enable(ROW, false);
        assertThat(bench.settle(cutBefore(PowerPhase.OFF))).isInstanceOf(PowerSettler.StillOwed.class);
        assertThat(bench.portIsOn()).isTrue();
    }

    @Test
    void nobodyAtThePresentAddressKeepsPowerFromTheSwitchThatWasCut() throws Exception {
        bench.poeSwitch.deafReads = Integer.MAX_VALUE;
        bench.before.enable(ROW, false);
        assertThat(bench.settle(cutBefore(PowerPhase.OFF))).isInstanceOf(PowerSettler.StillOwed.class);
        assertThat(bench.before.enabled(ROW)).isTrue();
        bench.poeSwitch.deafReads = 0;
        bench.settleAll();
        assertThat(bench.ledger.open).isEmpty();
    }

    @Test
    void aHardRebootGivesPowerBackWhereItWasCutBeforeAnythingElse() throws Exception {
        bench.before.enable(ROW, false);
        cutBefore(PowerPhase.OFF);
        assertThat(bench.cycle()).isEqualTo(new Attempt.Rebooted());
        assertThat(bench.before.enabled(ROW)).isTrue();
        assertThat(bench.ledger.open).isEmpty();
        assertThat(bench.poeSwitch.cuts).isEqualTo(1);
    }

    @Test
    void aHardRebootThatSucceedsWhereTheSwitchIsNowPaysTheDebt() throws Exception {
        bench.before.deafReads = Integer.MAX_VALUE;
        cutBefore(PowerPhase.OFF);
        assertThat(bench.cycle()).isEqualTo(new Attempt.Rebooted());
        assertThat(bench.ledger.open).isEmpty();
    }

    @Test
    void aHardRebootOfAnotherNodeDoesNot() throws Exception {
        bench.before.deafReads = Integer.MAX_VALUE;
        PowerIntent intent = cutBefore(PowerPhase.OFF);
        assertThat(bench.cycle(this::ofSecondNode)).isEqualTo(new Attempt.Rebooted());
        assertThat(bench.poeSwitch.cuts).isEqualTo(1);
        assertThat(bench.ledger.open).containsOnlyKeys(intent.id());
        assertThat(bench.ledger.open.get(intent.id()))
                .extracting(PowerIntent::nodeName)
                .isEqualTo("rpi-1");
    }

    private Order ofSecondNode() {
        return new CycleOrder(
                TestCycles.node(2, PoeBench.PORT), new CycleOrder.ByRow(PoeBench.PORT), null, 1, bench.progress);
    }

    @Test
    void aHardRebootThatFindsItsPortOffWhereTheSwitchIsNowPaysItToo() throws Exception {
        bench.before.deafReads = Integer.MAX_VALUE;
        bench.poeSwitch.enable(ROW, false);
        cutBefore(PowerPhase.OFF);
        assertThat(bench.cycle()).isInstanceOf(Attempt.Rebooted.class);
        assertThat(bench.ledger.open).isEmpty();
        assertThat(bench.poeSwitch.cuts).isZero();
    }

    @Test
    void aHardRebootThatShowsThePortToBeAnotherOneDoesNot() throws Exception {
        bench.before.deafReads = Integer.MAX_VALUE;
        bench.poeSwitch.links = true;
        bench.poeSwitch.linkSurvives = true;
        PowerIntent intent = cutBefore(PowerPhase.OFF);
        assertThat(bench.cycle()).isInstanceOf(Attempt.Failed.class);
        assertThat(bench.portIsOn()).isTrue();
        assertThat(bench.ledger.open).containsKey(intent.id());
    }

    @Test
    void aHardRebootThatIsRefusedDoesNot() throws Exception {
        bench.before.deafReads = Integer.MAX_VALUE;
        bench.poeSwitch.offs = Write.REFUSED;
        PowerIntent intent = cutBefore(PowerPhase.CUTTING);
        assertThat(bench.cycle()).isInstanceOf(Attempt.Failed.class);
        assertThat(bench.ledger.open).containsKey(intent.id());
    }

    @Test
    void aPortOfAnEarlierServerIsSettledWhereItsSwitchIsNow() throws Exception {
        bench.before.deafReads = Integer.MAX_VALUE;
        PowerIntent intent = bench.ledger.leftSomewhere(PoeBench.PORT, PowerPhase.OFF);
        assertThat(bench.settle(intent)).isEqualTo(new PowerSettler.Settled(false));
    }
}
