package walt.reboot.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalPortsTest {
    private static final int ALIAS = 1;
    private static final int NAME = 5;
    private static final int LOCAL = 7;

    @Test
    void theNameCountsWhateverTheNumberMeansElsewhere() {
        SwitchMap map = new ReadingBuilder()
                .ports(1, 4, "gi", 1)
                .bridge(1, 1)
                .local(1, NAME, "gi2", "")
                .local(2, NAME, "gi1", "")
                .map();
        assertThat(Expected.lldpOf(map)).isEqualTo(Map.of(1, "gi2", 2, "gi1"));
    }

    @Test
    void aCommentThatLooksLikeAnotherPortsNameIsNotTakenForIt() {
        SwitchMap map = new ReadingBuilder()
                .ports(1, 4, "gi", 1)
                .local(1, ALIAS, "gi3", "gi1")
                .map();
        assertThat(Expected.lldpOf(map)).isEqualTo(Map.of(1, "gi1"));
    }

    @Test
    void aPortWithoutANameIsNumberedAsTheOthersAre() {
        SwitchMap map = new ReadingBuilder()
                .ports(1, 3, "gi", 1)
                .local(1, NAME, "gi1", "")
                .local(2, LOCAL, "second", "")
                .map();
        assertThat(Expected.lldpOf(map)).isEqualTo(Map.of(1, "gi1", 2, "gi2"));
    }

    @Test
    void numbersThatNothingSpeaksForMeanNothing() {
        SwitchMap map = new ReadingBuilder()
                .ports(1, 3, "gi", 1)
                .local(1, LOCAL, "a", "")
                .local(2, LOCAL, "b", "")
                .map();
        assertThat(Expected.lldpOf(map)).isEmpty();
    }

    @Test
    void twoNumberingsThatDisagreeLeaveAPortWithoutInterface() {
        SwitchMap map = new ReadingBuilder()
                .ports(1, 3, "gi", 1)
                .bridge(1, 1)
                .bridge(2, 3)
                .local(1, NAME, "gi1", "")
                .local(2, LOCAL, "x", "")
                .map();
        assertThat(Expected.lldpOf(map)).isEqualTo(Map.of(1, "gi1"));
    }

    @Test
    void anIdAndADescriptionThatContradictEachOtherNameNothing() {
        SwitchMap map = new ReadingBuilder()
                .ports(101, 3, "gi", 1)
                .local(1, NAME, "gi1", "gi2")
                .map();
        assertThat(Expected.lldpOf(map)).isEmpty();
    }

    @Test
    void twoPortsThatClaimOneInterfaceBothLoseIt() {
        SwitchMap map = new ReadingBuilder()
                .ports(101, 3, "gi", 1)
                .local(1, NAME, "gi1", "")
                .local(2, NAME, "gi1", "")
                .local(3, NAME, "gi3", "")
                .map();
        assertThat(Expected.lldpOf(map)).isEqualTo(Map.of(3, "gi3"));
    }
}
