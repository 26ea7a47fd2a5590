package walt.reboot.poe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import walt.reboot.engine.Attempt;
import walt.reboot.inventory.records.PowerIntent;
import walt.reboot.inventory.records.PowerPhase;

/** Switches that forget the mode of a port when it is switched off and on. */
class PortModeTest {
    private static final int STATIC = 2;

    private final PoeBench bench = new PoeBench();

    @BeforeEach
    void thePortHasAMode() {
        bench.poeSwitch.mode(PoeBench.PORT.row(), STATIC);
    }

    @Test
    void theModeIsSetBackAfterTheCycle() throws Exception {
        assertThat(bench.cycle()).isEqualTo(new Attempt.Rebooted());
        assertThat(bench.poeSwitch.mode(PoeBench.PORT.row())).isEqualTo(STATIC);
        assertThat(bench.deeds()).endsWith("SET on", "read", "SET mode", "read", "close");
    }

    @Test
    void aModeThatIsKeptIsNotTouched() throws Exception {
        bench.poeSwitch.mode(PoeBench.PORT.row(), 1);
        assertThat(bench.cycle()).isEqualTo(new Attempt.Rebooted());
        assertThat(bench.deeds()).doesNotContain("SET mode");
    }

    @Test
    void aModeThatCannotBeSetBackIsToldAndPowerStaysOn() throws Exception {
        bench.poeSwitch.modesObeyed = false;
        assertThat(bench.cycle())
                .isEqualTo(new Attempt.Rebooted("the power of sw-1 port 1.3 is on again, "
                        + "but its mode is 1 and could not be set back to 2"));
        assertThat(bench.portIsOn()).isTrue();
        assertThat(bench.ledger.open).isEmpty();
    }

    @Test
    void theSettlerSetsItBackToo() throws Exception {
        PowerIntent intent = bench.ledger.leftByThisJob(PoeBench.PORT, PowerPhase.OFF, STATIC);
        bench.poeSwitch.mode(PoeBench.PORT.row(), 1);
        assertThat(bench.settle(intent)).isEqualTo(new PowerSettler.Settled(false));
        assertThat(bench.poeSwitch.mode(PoeBench.PORT.row())).isEqualTo(STATIC);
    }

    @Test
    void aRebootThatIsTakenUpAgainSetsItBackToo() throws Exception {
        bench.ledger.leftByThisJob(PoeBench.PORT, PowerPhase.OFF, STATIC);
        bench.poeSwitch.mode(PoeBench.PORT.row(), 1);
        assertThat(bench.cycleOfKnownOff()).isInstanceOf(Attempt.Rebooted.class);
        assertThat(bench.poeSwitch.mode(PoeBench.PORT.row())).isEqualTo(STATIC);
        assertThat(bench.poeSwitch.cuts).isZero();
    }
}
