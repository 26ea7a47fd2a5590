package walt.reboot.poe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import walt.reboot.engine.Attempt;
import walt.reboot.inventory.records.PowerPhase;
import walt.reboot.poe.FakePoeSwitch.Write;

/** Switches that don't do what they are asked to, or don't say so. */
class RefusedCutTest {
    private final PoeBench bench = new PoeBench();

    @Test
    void aSwitchThatRefusesIsQuotedAndTheIntentIsClosedAfterALook() throws Exception {
        bench.poeSwitch.offs = Write.REFUSED;
        assertThat(bench.cycle())
                .isEqualTo(new Attempt.Failed(
                        "sw-1 refused to switch the port (noAccess): is the community allowed to write?"));
        assertThat(bench.deeds()).containsExactly("owed?", "read", "open", "begin", "SET off", "read", "close");
    }

    @Test
    void aSwitchThatCallsThePortUnknownIsTold() throws Exception {
        bench.poeSwitch.offs = Write.UNKNOWN;
        assertThat(bench.cycle()).isEqualTo(new Attempt.Failed("sw-1 has no PoE port 1.3"));
        assertThat(bench.ledger.open).isEmpty();
    }

    @Test
    void aSwitchThatRefusesTheSecondTimeMayDoTheFirstYet() throws Exception {
        bench.poeSwitch.offs = Write.DROPPED_THEN_REFUSED;
        assertThat(bench.cycle())
                .isEqualTo(new Attempt.Failed(
                        "sw-1 refused to switch the port (noAccess): is the community allowed to write?"));
        assertThat(bench.deeds()).endsWith("SET off", "read", "SET off", "read", "SET on", "read", "close");
    }

    @Test
    void aSwitchThatRefusesAfterARestartMayDoWhatItWasAskedBeforeYet() throws Exception {
        bench.ledger.left(PoeBench.PORT, PowerPhase.CUTTING);
        bench.poeSwitch.offs = Write.REFUSED;
        assertThat(bench.cycle()).isInstanceOf(Attempt.Failed.class);
        assertThat(bench.deeds()).endsWith("SET off", "read", "SET on", "read", "close");
    }

    @Test
    void anErrorAfterWhichThePortMayGoOffIsAnsweredWithPower() throws Exception {
        bench.poeSwitch.offs = Write.FAILED;
        assertThat(bench.cycle()).isEqualTo(new Attempt.Failed("sw-1 refused to switch the port (genErr)"));
        assertThat(bench.deeds()).endsWith("SET off", "read", "SET on", "read", "close");
    }

    @Test
    void aSwitchThatRefusesAndThenFallsSilentIsSwitchedOnToBeSure() throws Exception {
        bench.poeSwitch.offs = Write.REFUSED;
        bench.poeSwitch.goodReads = 1;
        bench.poeSwitch.deafReads = 1;
        assertThat(bench.cycle()).isInstanceOf(Attempt.Failed.class);
        assertThat(bench.deeds()).endsWith("SET off", "read", "SET on", "read", "close");
    }

    @Test
    void aSwitchThatAcceptsAndIgnoresIsFoundOutByTheReadBack() throws Exception {
        bench.poeSwitch.offs = Write.IGNORED;
        assertThat(bench.cycle())
                .isEqualTo(new Attempt.Failed("sw-1 accepted the request but did not switch the port off"));
        assertThat(bench.deeds()).endsWith("SET on", "read", "close").doesNotContain("proven off");
        assertThat(bench.ledger.open).isEmpty();
    }

    @Test
    void aPortThatGoesOnDeliveringIsSwitchedOnAgainAndTold() throws Exception {
        bench.poeSwitch.lingering = Integer.MAX_VALUE;
        assertThat(bench.cycle())
                .isEqualTo(new Attempt.Failed("sw-1 switched the port off, but it goes on delivering power"));
        assertThat(bench.portIsOn()).isTrue();
        assertThat(bench.ledger.open).isEmpty();
    }

    @Test
    void aSwitchThatIsSilentToWritesIsFoundOut() throws Exception {
        bench.poeSwitch.offs = Write.DROPPED;
        bench.poeSwitch.ons = Write.DROPPED;
        assertThat(bench.cycle())
                .isEqualTo(new Attempt.Failed("sw-1 answers reads but not writes: is the community allowed to write?"));
        assertThat(bench.deeds())
                .startsWith("owed?", "read", "open", "begin", "SET off", "read", "SET off", "read", "SET on", "read")
                .endsWith("SET on", "read", "pause 10000", "read", "close");
        assertThat(bench.deeds()).filteredOn("SET on"::equals).hasSize(5);
    }

    @Test
    void aLostRequestIsRepeatedAfterALook() throws Exception {
        bench.poeSwitch.offs = Write.DROPPED;
        bench.poeSwitch.offFaults = 1;
        assertThat(bench.cycle()).isEqualTo(new Attempt.Rebooted());
        assertThat(bench.deeds()).containsSequence("SET off", "read", "SET off", "read", "proven off");
    }

    @Test
    void aRequestWhoseAnswerIsLostIsNotRepeated() throws Exception {
        bench.poeSwitch.offs = Write.OBEYED_IN_SILENCE;
        bench.poeSwitch.ons = Write.OBEYED_IN_SILENCE;
        assertThat(bench.cycle()).isEqualTo(new Attempt.Rebooted());
        assertThat(bench.deeds()).filteredOn(line -> line.startsWith("SET")).containsExactly("SET off", "SET on");
    }

    @Test
    void anAnswerThatMakesNoSenseIsReadBackToo() throws Exception {
        bench.poeSwitch.offs = Write.OBEYED_WITH_NONSENSE;
        bench.poeSwitch.ons = Write.OBEYED_WITH_NONSENSE;
        assertThat(bench.cycle()).isEqualTo(new Attempt.Rebooted());
    }

    @Test
    void aRequestThatIsDoneLateLeavesThePortOn() throws Exception {
        bench.poeSwitch.offs = Write.OBEYED_LATE;
        bench.cycle();
        assertThat(bench.portIsOn()).isTrue();
        assertThat(bench.ledger.open).isEmpty();
    }

    @Test
    void aSwitchThatFallsSilentAfterTheCutIsOwedPower() throws Exception {
        bench.poeSwitch.goodReads = 1;
        bench.poeSwitch.deafReads = Integer.MAX_VALUE;
        bench.poeSwitch.ons = Write.DROPPED;
        assertThat(bench.cycle())
                .isEqualTo(new Attempt.Failed("power may be off on sw-1 port 1.3 and could not be switched on again "
                        + "(sw-1 does not answer SNMP requests): the server goes on trying"));
        assertThat(bench.ledger.open).hasSize(1);
        assertThat(bench.ledger.problems).containsExactly("sw-1 does not answer SNMP requests");
    }

    @Test
    void aSwitchThatIsSilentForAMomentAfterTheCutIsReported() throws Exception {
        bench.poeSwitch.offs = Write.DROPPED;
        bench.poeSwitch.goodReads = 1;
        bench.poeSwitch.deafReads = 1;
        assertThat(bench.cycle())
                .isEqualTo(new Attempt.Failed("sw-1 does not answer SNMP requests; "
                        + "it is not known whether power was cut, it is on now"));
        assertThat(bench.ledger.open).isEmpty();
    }

    @Test
    void powerThatCannotBeGivenBackIsOwedAndTold() throws Exception {
        bench.poeSwitch.ons = Write.IGNORED;
        assertThat(bench.cycle())
                .isEqualTo(new Attempt.Failed("power is off on sw-1 port 1.3 and could not be switched on again "
                        + "(sw-1 accepted the request but the port stayed off): the server goes on trying"));
        assertThat(bench.deeds()).filteredOn("SET on"::equals).hasSize(5);
        assertThat(bench.ledger.open).hasSize(1);
    }

    @Test
    void switchingOnIsTriedAgainAfterEachLook() throws Exception {
        bench.poeSwitch.ons = Write.DROPPED;
        bench.poeSwitch.onFaults = 3;
        assertThat(bench.cycle()).isEqualTo(new Attempt.Rebooted());
        assertThat(bench.deeds())
                .endsWith(
                        "SET on",
                        "read",
                        "pause 2000",
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
}
