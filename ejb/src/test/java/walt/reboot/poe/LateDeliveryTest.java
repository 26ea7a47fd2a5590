package walt.reboot.poe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import walt.reboot.engine.Attempt;
import walt.reboot.inventory.records.PowerPhase;
import walt.reboot.poe.PortReading.Detection;

/** Ports that deliver no power, for now. */
class LateDeliveryTest {
    private final PoeBench bench = new PoeBench();

    @Test
    void aPortThatTheSettlerHasSwitchedOnIsGivenTimeToFindItsDevice() throws Exception {
        var unused = bench.poeSwitch.switchPower(PoeBench.PORT.row(), false);
        bench.settle(bench.ledger.left(PoeBench.PORT, PowerPhase.OFF));
        bench.poeSwitch.deliversAfterReads(3);
        assertThat(bench.cycle()).isEqualTo(new Attempt.Rebooted());
    }

    @Test
    void soIsOneThatTheSettlerHasFoundOn() throws Exception {
        afterACut();
        bench.settle(bench.ledger.left(PoeBench.PORT, PowerPhase.OFF));
        bench.poeSwitch.deliversAfterReads(3);
        assertThat(bench.cycle()).isEqualTo(new Attempt.Rebooted());
    }

    @Test
    void aNodeIsLeftAloneAlsoAfterAHardRebootThatFailedWithPowerOn() throws Exception {
        bench.poeSwitch.whenOnAgain = Detection.FAULT;
        assertThat(bench.cycle()).isInstanceOf(Attempt.Failed.class);
        bench.poeSwitch.whenOnAgain = Detection.DELIVERING_POWER;
        bench.poeSwitch.deliversAfterReads(3);
        assertThat(bench.cycle()).isEqualTo(new Attempt.Rebooted());
        assertThat(bench.phases()).contains("waiting, since the last hard-reboot was a moment ago");
    }

    @Test
    void offAndOnMayClearAFault() throws Exception {
        afterACut();
        bench.poeSwitch.links = true;
        bench.poeSwitch.whenOnAgain = Detection.OTHER_FAULT;
        bench.progress.atBegin = () -> bench.poeSwitch.whenOnAgain = Detection.DELIVERING_POWER;
        assertThat(bench.cycle()).isEqualTo(new Attempt.Rebooted());
    }

    @Test
    void aFaultyPortWithALinkDoesNotFeedItsNode() throws Exception {
        afterACut();
        bench.poeSwitch.links = true;
        bench.poeSwitch.linkSurvives = true;
        bench.poeSwitch.whenOnAgain = Detection.FAULT;
        assertThat(bench.cycle()).isEqualTo(new Attempt.Failed("node seems not PoE-powered"));
        assertThat(bench.deeds()).doesNotContain("open");
    }

    @Test
    void aFaultOfAPortWhoseLinkIsNotKnownIsTold() throws Exception {
        afterACut();
        bench.poeSwitch.whenOnAgain = Detection.FAULT;
        assertThat(bench.cycle())
                .isEqualTo(new Attempt.Failed("sw-1 reports a fault on port 1.3 and delivers no power there: "
                        + "check the cable, the node and the power budget of the switch"));
    }

    /** By somebody else, long ago. */
    private void afterACut() {
        for (boolean on : new boolean[] {false, true}) {
            var unused = bench.poeSwitch.switchPower(PoeBench.PORT.row(), on);
        }
        bench.time.pause(Duration.ofHours(1));
    }
}
