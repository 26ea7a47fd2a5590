package walt.reboot.poe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import walt.reboot.engine.Attempt;

/** The link that goes away proves that the right device has lost its power. */
class LinkProofTest {
    private final PoeBench bench = new PoeBench();

    @BeforeEach
    void theSwitchTellsLinks() {
        bench.poeSwitch.links = true;
    }

    @Test
    void theOffTimeBeginsWhenTheLinkIsDown() throws Exception {
        bench.poeSwitch.linkLingers = 2;
        assertThat(bench.cycle()).isEqualTo(new Attempt.Rebooted());
        assertThat(bench.deeds())
                .containsSubsequence(
                        "SET off",
                        "read",
                        "pause 500",
                        "read",
                        "pause 500",
                        "read",
                        "proven off",
                        "pause 2000",
                        "SET on");
    }

    @Test
    void aLinkThatStaysMeansAnotherDeviceWhichGetsItsPowerBackAtOnce() throws Exception {
        bench.poeSwitch.linkSurvives = true;
        assertThat(bench.cycle())
                .isEqualTo(new Attempt.Failed("the link of sw-1/Gi1/0/3 stayed up while PoE row 1.3 was off, "
                        + "so that row feeds another device, or the node has another power supply; power is on again"));
        assertThat(bench.deeds())
                .endsWith("SET on", "read", "distrust", "close")
                .doesNotContain("proven off");
        assertThat(bench.portIsOn()).isTrue();
        assertThat(bench.ledger.open).isEmpty();
    }

    @Test
    void thatDeviceIsWithoutPowerForTwoSecondsAtMost() throws Exception {
        bench.poeSwitch.linkSurvives = true;
        bench.cycle();
        List<String> deeds = bench.deeds();
        int millis = deeds.subList(deeds.indexOf("SET off"), deeds.indexOf("SET on")).stream()
                .filter(deed -> deed.startsWith("pause "))
                .mapToInt(deed -> Integer.parseInt(deed.substring("pause ".length())))
                .sum();
        assertThat(millis).isEqualTo(2000);
    }

    @Test
    void aPortThatIsStillDeliveringIsWaitedForAsLongAsBefore() throws Exception {
        bench.poeSwitch.lingering = 10;
        bench.poeSwitch.linkLingers = 13;
        assertThat(bench.cycle()).isEqualTo(new Attempt.Rebooted());
    }

    @Test
    void aSlowSwitchIsLookedAtWhenTheTimeIsOver() throws Exception {
        bench.poeSwitch.whileReading = () -> bench.time.pause(Duration.ofSeconds(3));
        bench.poeSwitch.linkLingers = 2;
        assertThat(bench.cycle()).isEqualTo(new Attempt.Rebooted());
    }

    @Test
    void thePortIsNotCutASecondTime() throws Exception {
        bench.poeSwitch.linkSurvives = true;
        bench.cycle();
        assertThat(bench.cycle()).isInstanceOf(Attempt.Failed.class);
        assertThat(bench.poeSwitch.cuts).isEqualTo(1);
    }

    @Test
    void aSwitchThatDoesNotTellLinksIsProvenByItsPowerAlone() throws Exception {
        bench.poeSwitch.links = false;
        bench.poeSwitch.linkSurvives = true;
        assertThat(bench.cycle()).isEqualTo(new Attempt.Rebooted());
    }

    @Test
    void whereTheInterfaceIsNotKnownThereIsNoLinkToLookAt() throws Exception {
        bench.sight.ambiguous = true;
        bench.poeSwitch.linkSurvives = true;
        assertThat(bench.cycle()).isEqualTo(new Attempt.Rebooted());
    }
}
