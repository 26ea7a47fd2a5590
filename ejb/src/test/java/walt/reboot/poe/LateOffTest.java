package walt.reboot.poe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import walt.reboot.engine.Attempt;
import walt.reboot.inventory.records.PowerIntent;
import walt.reboot.inventory.records.PowerPhase;
import walt.reboot.poe.FakePoeSwitch.Write;

/** Switches that do an "off" late, while the "on" after it does not get to them. */
class LateOffTest {
    private static final String SILENT = "sw-1 answers reads but not writes: is the community allowed to write?";

    private final PoeBench bench = new PoeBench();

    /** Nothing is known of the "off" when power is to be given back. */
    @BeforeEach
    void theOffIsDoneLate() {
        bench.poeSwitch.offs = Write.OBEYED_LATE;
        bench.poeSwitch.offFaults = 1;
        bench.poeSwitch.goodReads = 1;
        bench.poeSwitch.deafReads = 1;
        bench.poeSwitch.ons = Write.DROPPED;
    }

    private void doneAfter(Duration delay) {
        bench.poeSwitch.late.after(delay, bench.time);
    }

    /** The process that has sent the "off" is gone. */
    private PowerIntent left() {
        var unused = bench.poeSwitch.switchPower(PoeBench.PORT.row(), false);
        bench.poeSwitch.deafReads = 0;
        return bench.ledger.left(PoeBench.PORT, PowerPhase.CUTTING);
    }

    @Test
    void aCycleSaysOnUntilItIsHeard() throws Exception {
        bench.poeSwitch.onFaults = 2;
        assertThat(bench.cycle()).isInstanceOf(Attempt.Failed.class);
        assertThat(bench.portIsOn()).isTrue();
        assertThat(bench.ledger.open).isEmpty();
        assertThat(bench.deeds())
                .endsWith(
                        "SET off",
                        "read",
                        "SET on",
                        "read",
                        "pause 2000",
                        "SET on",
                        "read",
                        "pause 2000",
                        "SET on",
                        "read",
                        "close");
    }

    @Test
    void soDoesTheSettler() throws Exception {
        bench.poeSwitch.onFaults = 2;
        assertThat(bench.settle(left())).isEqualTo(new PowerSettler.Settled(false));
        assertThat(bench.portIsOn()).isTrue();
        assertThat(bench.deeds()).filteredOn("SET on"::equals).hasSize(3);
    }

    @Test
    void aPortThatGoesOffWhileNothingIsHeardStaysInDebt() throws Exception {
        doneAfter(Duration.ofSeconds(17));
        assertThat(bench.cycle()).isInstanceOf(Attempt.Failed.class);
        assertThat(bench.ledger.problems).containsExactly(SILENT);
        bench.poeSwitch.onFaults = 0;
        bench.settleAll();
        assertThat(bench.portIsOn()).isTrue();
        assertThat(bench.ledger.open).isEmpty();
    }

    @Test
    void itStaysSoWhenTheSettlerIsNotHeardEither() throws Exception {
        doneAfter(Duration.ofSeconds(17));
        assertThat(bench.settle(left())).isEqualTo(new PowerSettler.StillOwed(SILENT));
        assertThat(bench.ledger.open).hasSize(1);
    }

    @Test
    void aPortThatStaysOnAllTheTimeIsBelievedInTheEnd() throws Exception {
        bench.poeSwitch.offs = Write.DROPPED;
        assertThat(bench.settle(left())).isEqualTo(new PowerSettler.Settled(false));
        assertThat(bench.deeds())
                .endsWith("pause 2000", "SET on", "read", "pause 10000", "read", "close")
                .filteredOn("SET on"::equals)
                .hasSize(5);
    }

    @Test
    void aPortThatHasLostItsModeIsNoProofEither() throws Exception {
        bench.poeSwitch.mode(PoeBench.PORT.row(), 1);
        bench.poeSwitch.onFaults = 1;
        var unused = left();
        bench.ledger.open.clear();
        bench.ledger.leftByThisJob(PoeBench.PORT, PowerPhase.CUTTING, 2);
        assertThat(bench.cycle()).isInstanceOf(Attempt.Rebooted.class);
        assertThat(bench.portIsOn()).isTrue();
    }

    @Test
    void whatWasProvenOffWhereTheSwitchWasBeforeIsNoProofOfTheOffWhereItIsNow() throws Exception {
        bench.ledger.left(PoeBench.BEFORE, PowerPhase.OFF);
        bench.poeSwitch.goodReads = 2;
        bench.poeSwitch.onFaults = 1;
        assertThat(bench.cycle()).isInstanceOf(Attempt.Failed.class);
        assertThat(bench.portIsOn()).isTrue();
    }
}
