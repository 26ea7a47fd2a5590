package walt.reboot.poe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import walt.reboot.engine.Attempt;
import walt.reboot.inventory.records.PowerPhase;

/** A reboot of a node whose port was owed power when it was planned, and which finds an intent that is old, or gone. */
class SettledMeanwhileTest {
    private final PoeBench bench = new PoeBench();

    @Test
    void aPortThatWasLeftOffAndWasSwitchedOnAMomentAgoNeedsNoCut() throws Exception {
        var unused = bench.poeSwitch.switchPower(PoeBench.PORT.row(), false);
        bench.settle(bench.ledger.left(PoeBench.PORT, PowerPhase.OFF));
        bench.poeSwitch.deliversAfterReads(1);
        assertThat(bench.cycleOfKnownOff())
                .isEqualTo(new Attempt.Rebooted("the port was off, and was switched on meanwhile"));
        assertThat(bench.deeds()).endsWith("close", "owed?", "read");
    }

    @Test
    void aPortThatWasOwedPowerButPerhapsNeverWentOffIsCut() throws Exception {
        bench.settle(bench.ledger.left(PoeBench.PORT, PowerPhase.CUTTING));
        assertThat(bench.cycleOfKnownOff()).isEqualTo(new Attempt.Rebooted());
        assertThat(bench.deeds()).contains("SET off");
    }

    @Test
    void anotherJobDoesNotTakeAnOldIntentForItsReboot() throws Exception {
        bench.ledger.left(PoeBench.PORT, PowerPhase.OFF);
        assertThat(bench.cycle()).isEqualTo(new Attempt.Rebooted());
        assertThat(bench.deeds())
                .startsWith("owed?", "read", "close", "read", "open")
                .contains("SET off", "SET on");
    }
}
