package walt.cli.reboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private static final Counts COUNTS = new Counts(20, 9, 12, 3, 0);
    private static final List<NodeState> NODES =
            List.of(new NodeState("rpi-3", "running", "soft-reboot"), new NodeState("rpi-4", "running", ""));

    @Test
    void itTellsTheCountsAndWhatIsBeingDone() {
        assertThat(ProgressLine.render(COUNTS, NODES, 200, false))
                .isEqualTo("12/44 rebooted, 3 failed, 29 under way: rpi-3 soft-reboot, rpi-4");
    }

    @Test
    void whatIsZeroIsNotTold() {
        assertThat(ProgressLine.render(new Counts(0, 0, 2, 0, 1), List.of(), 80, false))
                .isEqualTo("2/3 rebooted, 1 aborted");
    }

    @Test
    void itIsAlwaysNarrowerThanTheTerminal() {
        for (int columns = 20; columns < 90; columns++) {
            String line = ProgressLine.render(COUNTS, NODES, columns, false);
            assertThat(line.length()).isLessThan(columns);
        }
        assertThat(ProgressLine.render(COUNTS, NODES, 30, false)).isEqualTo("12/44 rebooted, 3 failed, 29…");
    }

    @Test
    void coloursDoNotChangeTheText() {
        for (int columns = 20; columns < 90; columns++) {
            String line = ProgressLine.render(COUNTS, NODES, columns, true);
            assertThat(line.replaceAll("\u001b\\[[0-9]+m", ""))
                    .isEqualTo(ProgressLine.render(COUNTS, NODES, columns, false));
        }
        assertThat(ProgressLine.render(COUNTS, NODES, 80, true))
                .startsWith("\u001b[32m12/44 rebooted\u001b[0m, \u001b[31m3 failed\u001b[0m, 29");
    }

    @Test
    void aPhaseCannotControlTheTerminal() {
        NodeState evil = new NodeState("x", "running", "\u001b[2J\nboo");
        assertThat(ProgressLine.render(COUNTS, List.of(evil), 80, false)).endsWith(": x [2J boo");
    }
}
