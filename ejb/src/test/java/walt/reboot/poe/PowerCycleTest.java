package walt.reboot.poe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import walt.reboot.engine.Attempt;
import walt.reboot.inventory.records.PowerIntent;
import walt.reboot.inventory.records.PowerPhase;
import walt.reboot.poe.FakeLedger.Call;
import walt.reboot.poe.FakePoeSwitch.Write;
import walt.reboot.poe.PortReading.Detection;

class PowerCycleTest {
    private final PoeBench bench = new PoeBench();

    @Test
    void aHealthyPortIsSwitchedOffAndOnWithAReadBackOfEachStep() throws Exception {
        assertThat(bench.cycle()).isEqualTo(new Attempt.Rebooted());
        assertThat(bench.deeds())
                .containsExactly(
                        "owed?",
                        "read",
                        "open",
                        "begin",
                        "SET off",
                        "read",
                        "proven off",
                        "pause 2000",
                        "SET on",
                        "read",
                        "close");
        assertThat(bench.ledger.open).isEmpty();
        assertThat(bench.records.cycled).isEqualTo(1);
    }

    @Test
    void theUserIsToldWhatIsGoingOn() throws Exception {
        bench.cycle();
        assertThat(bench.phases())
                .containsExactly(
                        "asking sw-1 about its ports",
                        "switching sw-1/1.3 off",
                        "off, waiting 2 s",
                        "switching sw-1/1.3 on");
    }

    @Test
    void aPortThatIsOffIsOnlySwitchedOn() throws Exception {
        bench.poeSwitch.enable(PoeBench.PORT.row(), false);
        assertThat(bench.cycle()).isEqualTo(new Attempt.Rebooted("the port was off: it was only switched on"));
        assertThat(bench.deeds()).containsExactly("owed?", "read", "begin", "SET on", "read");
    }

    @Test
    void aPortThatIsOffAndOwedPowerIsSwitchedOnAndSettled() throws Exception {
        bench.poeSwitch.enable(PoeBench.PORT.row(), false);
        bench.ledger.left(PoeBench.PORT, PowerPhase.OFF);
        assertThat(bench.cycle()).isEqualTo(new Attempt.Rebooted("the port was off: it was only switched on"));
        assertThat(bench.deeds()).containsExactly("owed?", "read", "begin", "SET on", "read", "close");
        assertThat(bench.ledger.open).isEmpty();
    }

    @Test
    void aNodeIsLeftAloneForAMomentAfterAHardReboot() throws Exception {
        bench.cycle();
        assertThat(bench.cycle()).isEqualTo(new Attempt.Rebooted());
        assertThat(bench.deeds()).containsSubsequence("SET on", "read", "close", "pause 5000", "SET off");
        assertThat(bench.phases()).contains("waiting, since the last hard-reboot was a moment ago");
    }

    @Test
    void aNodeThatWasRebootedLongAgoIsNotWaitedFor() throws Exception {
        bench.cycle();
        bench.time.pause(Duration.ofSeconds(5));
        bench.cycle();
        assertThat(bench.phases()).doesNotContain("waiting, since the last hard-reboot was a moment ago");
    }

    @Test
    void theIntentIsClosedOnceTheAttemptIsOnRecord() throws Exception {
        bench.cycle();
        assertThat(bench.story.lines()).endsWith("record", "close");
    }

    @Test
    void aSecondCycleWaitsUntilThePortDeliversPowerAgain() throws Exception {
        assertThat(bench.cycle()).isEqualTo(new Attempt.Rebooted());
        bench.poeSwitch.deliversAfterReads(3);
        assertThat(bench.cycle()).isEqualTo(new Attempt.Rebooted());
    }

    @Test
    void aPortThatIsOffAndCannotBeSwitchedOnIsToldAsItIs() throws Exception {
        bench.poeSwitch.enable(PoeBench.PORT.row(), false);
        bench.poeSwitch.ons = Write.REFUSED;
        assertThat(bench.cycle())
                .isEqualTo(new Attempt.Failed("power is off on sw-1 port 1.3 and could not be switched on "
                        + "(sw-1 refused to switch the port (noAccess): is the community allowed to write?)"));
        assertThat(bench.ledger.problems).isEmpty();
    }

    @Test
    void aPortThatIsOffAndOwedPowerStaysOwedWhenItCannotBeSwitchedOn() throws Exception {
        bench.poeSwitch.enable(PoeBench.PORT.row(), false);
        bench.poeSwitch.ons = Write.DROPPED;
        PowerIntent intent = bench.ledger.left(PoeBench.PORT, PowerPhase.OFF);
        assertThat(bench.cycle())
                .isEqualTo(new Attempt.Failed("power is off on sw-1 port 1.3 and could not be switched on again "
                        + "(sw-1 answers reads but not writes: is the community allowed to write?): "
                        + "the server goes on trying"));
        assertThat(bench.ledger.open).containsKey(intent.id());
        assertThat(bench.ledger.problems).hasSize(1);
    }

    @Test
    void anIntentThatIsOpenAlreadyIsUsedAgain() throws Exception {
        bench.ledger.left(PoeBench.PORT, PowerPhase.CUTTING);
        assertThat(bench.cycle()).isEqualTo(new Attempt.Rebooted());
        assertThat(bench.deeds()).doesNotContain("open").contains("SET off", "close");
        assertThat(bench.ledger.open).isEmpty();
    }

    @Test
    void aPortThatDeliversNoPowerIsLeftAlone() throws Exception {
        bench.poeSwitch.unplug(PoeBench.PORT.row());
        assertThat(bench.cycle()).isEqualTo(new Attempt.Failed("node seems not PoE-powered"));
        assertThat(bench.deeds()).containsExactly("owed?", "read");
    }

    @Test
    void aSwitchThatDoesNotAnswerIsNamed() throws Exception {
        bench.poeSwitch.deafReads = Integer.MAX_VALUE;
        assertThat(bench.cycle()).isEqualTo(new Attempt.Failed("sw-1 does not answer SNMP requests"));
        assertThat(bench.deeds()).containsExactly("owed?", "read");
    }

    @Test
    void withoutARecordThereIsNoCut() throws Exception {
        bench.ledger.failing.add(Call.OPEN);
        assertThat(bench.cycle())
                .isEqualTo(new Attempt.Failed("the server's database did not take the record: no connection"));
        assertThat(bench.deeds())
                .containsExactly("owed?", "read", "pause 2000", "owed?", "read", "pause 2000", "owed?", "read");
    }

    @Test
    void whenTheLedgerCannotBeReadThereIsNoCut() throws Exception {
        bench.ledger.failing.add(Call.OWED);
        assertThat(bench.cycle()).isInstanceOf(Attempt.Failed.class);
        assertThat(bench.deeds()).containsExactly("pause 2000", "pause 2000");
    }

    @Test
    void aRebootThatIsAbortedInTimeCutsNothingAndLeavesNoIntent() {
        bench.progress.aborted = true;
        assertThatThrownBy(bench::cycle).isInstanceOf(InterruptedException.class);
        assertThat(bench.deeds()).containsExactly("owed?", "read", "open", "begin", "close");
        assertThat(bench.ledger.open).isEmpty();
    }

    @Test
    void anAbortedRebootLeavesAnOlderIntentToTheTimer() {
        bench.progress.aborted = true;
        bench.ledger.left(PoeBench.PORT, PowerPhase.CUTTING);
        assertThatThrownBy(bench::cycle).isInstanceOf(InterruptedException.class);
        assertThat(bench.ledger.open).hasSize(1);
    }

    @Test
    void anInterruptInTheMiddleIsRememberedAndTheCycleGoesOn() throws Exception {
        bench.progress.atBegin = () -> Thread.currentThread().interrupt();
        assertThat(bench.cycle()).isEqualTo(new Attempt.Rebooted());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(bench.portIsOn()).isTrue();
    }

    @Test
    void aDatabaseThatGoesDownAfterTheCutDoesNotKeepPowerAway() throws Exception {
        bench.ledger.failing.addAll(List.of(Call.PROVEN_OFF, Call.CLOSE, Call.PROBLEM));
        assertThat(bench.cycle()).isEqualTo(new Attempt.Rebooted());
        assertThat(bench.portIsOn()).isTrue();
        assertThat(bench.ledger.open).hasSize(1); // the timer will find the port on
    }

    @Test
    void aPortThatDeliversForAWhileAfterTheSwitchIsWaitedFor() throws Exception {
        bench.poeSwitch.lingering = 3;
        assertThat(bench.cycle()).isEqualTo(new Attempt.Rebooted());
        assertThat(bench.deeds())
                .containsSubsequence("SET off", "read", "pause 500", "read", "pause 500", "proven off");
    }

    @Test
    void aPortThatIsEnabledButFaultyAfterwardsIsTold() throws Exception {
        bench.poeSwitch.whenOnAgain = Detection.FAULT;
        assertThat(bench.cycle())
                .isEqualTo(new Attempt.Failed("power is switched on again on sw-1 port 1.3, "
                        + "but the switch reports a fault on the port"));
        assertThat(bench.ledger.open).isEmpty();
    }

    @Test
    void aPortThatOnlySearchesAfterwardsIsFine() throws Exception {
        bench.poeSwitch.whenOnAgain = Detection.SEARCHING;
        assertThat(bench.cycle()).isEqualTo(new Attempt.Rebooted());
    }
}
