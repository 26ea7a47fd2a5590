package walt.reboot.poe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import walt.reboot.inventory.PoeRow;
import walt.reboot.poe.FakePoeSwitch.Write;

class WriteProbeTest {
    private static final int STATIC = 2;
    private static final PoeRow FIRST = new PoeRow(1, 1);
    private static final PoeRow SECOND = new PoeRow(1, 2);

    private final FakePoeSwitch poeSwitch = new FakePoeSwitch(new Story());

    private WriteProbe.Outcome probe() throws InterruptedException {
        return new WriteProbe(agent -> poeSwitch, new PortsInWork()).run(PoeBench.PORT.agent(), List.of(FIRST, SECOND));
    }

    @Test
    void thePortThatIsOnIsChosen() throws Exception {
        poeSwitch.enable(FIRST, false);
        assertThat(probe()).isEqualTo(new WriteProbe.Accepted(SECOND));
        poeSwitch.enable(SECOND, false);
        assertThat(probe()).isEqualTo(new WriteProbe.NoPort());
    }

    @Test
    void aPortWhoseModeIsNotToBeLostIsLeftAloneWhenThereIsAnother() throws Exception {
        poeSwitch.mode(FIRST, STATIC);
        assertThat(probe()).isEqualTo(new WriteProbe.Accepted(SECOND));
    }

    @Test
    void aModeThatIsLostIsSetBackWhateverTheAnswerWas() throws Exception {
        poeSwitch.forgetsModes = true;
        onlyStaticPorts();
        assertThat(probe()).isEqualTo(new WriteProbe.Accepted(FIRST));
        assertThat(poeSwitch.mode(FIRST)).isEqualTo(STATIC);
        poeSwitch.ons = Write.OBEYED_IN_SILENCE;
        assertThat(probe()).isEqualTo(new WriteProbe.Dropped());
        assertThat(poeSwitch.mode(FIRST)).isEqualTo(STATIC);
    }

    @Test
    void aModeThatCannotBeSetBackIsTold() throws Exception {
        poeSwitch.forgetsModes = true;
        poeSwitch.modesObeyed = false;
        onlyStaticPorts();
        assertThat(probe())
                .isEqualTo(new WriteProbe.Odd(
                        "the mode of port 1.1 has become 1 and could not be set back to 2: set it on the switch"));
    }

    private void onlyStaticPorts() {
        poeSwitch.mode(FIRST, STATIC);
        poeSwitch.mode(SECOND, STATIC);
    }
}
