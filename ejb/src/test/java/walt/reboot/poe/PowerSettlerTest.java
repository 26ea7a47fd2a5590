package walt.reboot.poe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.inventory.records.PowerIntent;
import walt.reboot.inventory.records.PowerPhase;
import walt.reboot.poe.FakeLedger.Call;
import walt.reboot.poe.FakePoeSwitch.Write;

class PowerSettlerTest {
    private final PoeBench bench = new PoeBench();

    @Test
    void aPortThatIsOffIsSwitchedOnAndItsIntentClosed() throws Exception {
        bench.poeSwitch.enable(PoeBench.PORT.row(), false);
        PowerIntent intent = bench.ledger.left(PoeBench.PORT, PowerPhase.OFF);
        assertThat(bench.settle(intent)).isEqualTo(new PowerSettler.Settled(true));
        assertThat(bench.deeds()).containsExactly("owed?", "read", "SET on", "read", "close");
        assertThat(bench.ledger.open).isEmpty();
    }

    @Test
    void aPortThatWasProvenOffAndIsOnIsJustClosed() throws Exception {
        PowerIntent intent = bench.ledger.left(PoeBench.PORT, PowerPhase.OFF);
        assertThat(bench.settle(intent)).isEqualTo(new PowerSettler.Settled(false));
        assertThat(bench.deeds()).containsExactly("owed?", "read", "close");
    }

    @Test
    void aPortThatMayBeSwitchedOffYetIsSwitchedOnToBeSure() throws Exception {
        bench.poeSwitch.offs = Write.OBEYED_LATE;
        bench.poeSwitch.switchPower(PoeBench.PORT.row(), false); // the process that sent this is gone
        PowerIntent intent = bench.ledger.left(PoeBench.PORT, PowerPhase.CUTTING);
        assertThat(bench.settle(intent)).isEqualTo(new PowerSettler.Settled(false));
        assertThat(bench.portIsOn()).isTrue();
    }

    @Test
    void aSwitchThatMayOnlyBeReadIsSettledByTheReadBack() throws Exception {
        bench.poeSwitch.ons = Write.DROPPED;
        PowerIntent intent = bench.ledger.left(PoeBench.PORT, PowerPhase.CUTTING);
        assertThat(bench.settle(intent)).isEqualTo(new PowerSettler.Settled(false));
        assertThat(bench.ledger.open).isEmpty();
    }

    @Test
    void aSwitchThatDoesNotAnswerStaysInDebt() throws Exception {
        bench.poeSwitch.deafReads = Integer.MAX_VALUE;
        PowerIntent intent = bench.ledger.left(PoeBench.PORT, PowerPhase.OFF);
        assertThat(bench.settle(intent)).isEqualTo(new PowerSettler.StillOwed("sw-1 does not answer SNMP requests"));
        assertThat(bench.ledger.open).hasSize(1);
        assertThat(bench.ledger.problems).containsExactly("sw-1 does not answer SNMP requests");
    }

    @Test
    void aPortThatDoesNotGoOnStaysInDebt() throws Exception {
        bench.poeSwitch.enable(PoeBench.PORT.row(), false);
        bench.poeSwitch.ons = Write.REFUSED;
        PowerIntent intent = bench.ledger.left(PoeBench.PORT, PowerPhase.OFF);
        assertThat(bench.settle(intent))
                .isEqualTo(new PowerSettler.StillOwed(
                        "sw-1 refused to switch the port (noAccess): is the community allowed to write?"));
        assertThat(bench.ledger.open).hasSize(1);
    }

    @Test
    void aDatabaseThatIsDownLeavesTheIntentOpen() throws Exception {
        PowerIntent intent = bench.ledger.left(PoeBench.PORT, PowerPhase.OFF);
        bench.ledger.failing.add(Call.CLOSE);
        assertThat(bench.settle(intent)).isInstanceOf(PowerSettler.StillOwed.class);
    }

    @Test
    void aPortThatAPowerCycleIsSwitchingIsLeftToIt() throws Exception {
        PowerIntent intent = bench.ledger.left(PoeBench.PORT, PowerPhase.OFF);
        bench.inWork.take(PoeBench.PORT);
        assertThat(bench.settle(intent)).isEqualTo(new PowerSettler.InWork());
        assertThat(bench.deeds()).isEmpty();
    }

    @Test
    void aSwitchThatWasReplacedIsAskedWhatItIs() throws Exception {
        bench.poeSwitch.enable(PoeBench.PORT.row(), false);
        PowerIntent intent = bench.ledger.left(PoeBench.PORT, PowerPhase.OFF);
        PoeSwitches replaced = new PoeSwitches() {
            @Override
            public PoeSwitch of(SwitchAgent agent) {
                return bench.poeSwitch;
            }

            @Override
            public PoeSwitch remembered(SwitchAgent agent) {
                return new FoundPoeSwitch(SwitchAnswer.NoSuchPort::new);
            }
        };
        PowerSettler settler = new PowerSettler(replaced, bench.ledger, bench.inWork, bench.time, PoeConfig::defaults);
        assertThat(settler.settle(intent, PoeBench.PORT)).isEqualTo(new PowerSettler.Settled(true));
        assertThat(bench.portIsOn()).isTrue();
    }

    @Test
    void anIntentThatWasClosedMeanwhileIsNotActedOn() throws Exception {
        PowerIntent intent = bench.ledger.left(PoeBench.PORT, PowerPhase.OFF);
        bench.ledger.open.clear();
        bench.poeSwitch.enable(PoeBench.PORT.row(), false); // by an operator
        assertThat(bench.settle(intent)).isEqualTo(new PowerSettler.Settled(false));
        assertThat(bench.portIsOn()).isFalse();
    }
}
