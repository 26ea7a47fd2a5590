package walt.reboot.poe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.engine.PowerSource.SwitchPort;
import walt.reboot.inventory.PoeRow;
import walt.reboot.poe.PortReading.Detection;

class PowerBudgetTest {
    private static final SwitchAgent AGENT = PoeBench.PORT.agent();
    private static final PoeRow ROW = PoeBench.PORT.row();

    private final ManualTime time = new ManualTime(new Story());
    private final PortsInWork inWork = new PortsInWork();
    private final Set<PoeRow> delivering = new HashSet<>();
    private final List<String> asked = new ArrayList<>();
    private final PowerBudget budget = new PowerBudget(this::headroom, agent -> new Looks(), inWork, time);
    private OptionalInt watts = OptionalInt.empty();

    private OptionalInt headroom(SwitchAgent agent) {
        asked.add("supply");
        return watts;
    }

    /** A switch whose ports are looked at one by one. */
    private final class Looks implements PoeSwitch {
        @Override
        public SwitchAnswer<PortReading> read(PoeRow row, OptionalInt ifIndex) {
            asked.add(row.toString());
            return new SwitchAnswer.Done<>(
                    new PortReading(true, delivering.contains(row) ? Detection.DELIVERING_POWER : Detection.SEARCHING));
        }

        @Override
        public SwitchAnswer<Accepted> switchPower(PoeRow row, boolean on) {
            throw new IllegalStateException("nobody asked for that");
        }
    }

    private void switchedOn(PoeRow row) throws InterruptedException {
        try (PortsInWork.Hold hold = inWork.take(new SwitchPort(AGENT, row))) {
            hold.provenOn(time.elapsed(), true);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "30, 1", "31, 2", "154, 10", "370, 24"})
    void eachPortThatIsCycledMayAskForItsShare(int left, int ports) throws Exception {
        watts = OptionalInt.of(left);
        assertThat(budget.bearsOneMore(AGENT, ports - 1)).isTrue();
        assertThat(budget.bearsOneMore(AGENT, ports)).isFalse();
    }

    @Test
    void onePortAloneIsAlwaysAllowedAndTheSwitchIsNotAsked() throws Exception {
        watts = OptionalInt.of(0);
        assertThat(budget.bearsOneMore(AGENT, 0)).isTrue();
        assertThat(asked).isEmpty();
    }

    @Test
    void aSwitchThatDoesNotSaySetsNoLimitAndIsNotAskedAgainForAMinute() throws Exception {
        switchedOn(ROW);
        assertThat(budget.bearsOneMore(AGENT, 500)).isTrue();
        assertThat(asked).containsExactly("1.3", "supply");
        time.pause(Duration.ofSeconds(50));
        assertThat(budget.bearsOneMore(AGENT, 500)).isTrue();
        assertThat(asked).hasSize(2);
        switchedOn(ROW);
        time.pause(Duration.ofSeconds(10));
        assertThat(budget.bearsOneMore(AGENT, 500)).isTrue();
        assertThat(asked).as("no look at its ports").containsExactly("1.3", "supply", "supply");
    }

    @Test
    void theSwitchIsAskedEveryFewSecondsOnly() throws Exception {
        watts = OptionalInt.of(20);
        assertThat(budget.bearsOneMore(AGENT, 1)).isFalse();
        watts = OptionalInt.of(40);
        time.pause(Duration.ofSeconds(4));
        assertThat(budget.bearsOneMore(AGENT, 1)).isFalse();
        time.pause(Duration.ofSeconds(1));
        assertThat(budget.bearsOneMore(AGENT, 1)).isTrue();
        assertThat(asked).containsExactly("supply", "supply");
    }

    @Test
    void aPortThatWasSwitchedOnKeepsItsShareUntilItIsSeenDelivering() throws Exception {
        watts = OptionalInt.of(20);
        switchedOn(ROW);
        assertThat(budget.bearsOneMore(AGENT, 0)).isFalse();
        delivering.add(ROW);
        time.pause(Duration.ofSeconds(5));
        assertThat(budget.bearsOneMore(AGENT, 0)).isTrue();
        assertThat(asked).as("each time, the port first").containsExactly("1.3", "supply", "1.3", "supply");
        time.pause(Duration.ofSeconds(5));
        assertThat(budget.bearsOneMore(AGENT, 1)).isFalse();
        assertThat(asked).as("what delivers is not looked at again").hasSize(5);
    }

    @Test
    void orUntilTheLongestDetectionIsOver() throws Exception {
        watts = OptionalInt.of(20);
        switchedOn(ROW);
        time.pause(Duration.ofSeconds(59));
        assertThat(budget.bearsOneMore(AGENT, 0)).isFalse();
        time.pause(Duration.ofSeconds(1));
        assertThat(budget.bearsOneMore(AGENT, 0)).isTrue();
    }

    @Test
    void aPortThatIsSwitchedOnAgainHasItsShareAgain() throws Exception {
        watts = OptionalInt.of(20);
        delivering.add(ROW);
        switchedOn(ROW);
        assertThat(budget.bearsOneMore(AGENT, 0)).isTrue();
        switchedOn(ROW);
        assertThat(budget.bearsOneMore(AGENT, 0)).isFalse();
    }

    @Test
    void aLostAnswerIsNoPowerForAMinute() throws Exception {
        watts = OptionalInt.of(20);
        switchedOn(ROW);
        assertThat(budget.bearsOneMore(AGENT, 1)).isFalse();
        watts = OptionalInt.empty();
        delivering.add(ROW);
        time.pause(Duration.ofSeconds(5));
        assertThat(budget.bearsOneMore(AGENT, 0))
                .as("what the port draws may be missing in what was told")
                .isFalse();
        time.pause(Duration.ofSeconds(55));
        assertThat(budget.bearsOneMore(AGENT, 5)).isTrue();
    }
}
