package walt.reboot.poe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.engine.PowerSource.SwitchPort;
import walt.reboot.inventory.PoeRow;

/** All 48 boards of a switch are rebooted, whose power supply bears few more watts than they draw: second after second. */
class InrushTest {
    private static final SwitchAgent AGENT = PoeBench.PORT.agent();
    private static final int BOARDS = 48;
    private static final int SUPPLY = 370;
    private static final int DRAWN = 7;
    private static final double MOST_PER_BOARD = 15.4;
    private static final int OFF_SECONDS = 3;

    private final ManualTime time = new ManualTime(new Story());
    private final PortsInWork inWork = new PortsInWork();
    private final PowerBudget budget = new PowerBudget(this::headroom, agent -> new Ports(), inWork, time);
    /** Since which second ports are off, and on without delivering. */
    private final Map<PoeRow, Integer> off = new HashMap<>();

    private final Map<PoeRow, Integer> searching = new HashMap<>();

    private OptionalInt headroom(SwitchAgent agent) {
        return OptionalInt.of(SUPPLY - DRAWN * delivering());
    }

    private int delivering() {
        return BOARDS - off.size() - searching.size();
    }

    private final class Ports implements PoeSwitch {
        @Override
        public Set<PoeRow> delivering(List<PoeRow> rows) {
            Set<PoeRow> delivering = new HashSet<>(rows);
            delivering.removeAll(searching.keySet());
            return delivering;
        }

        @Override
        public SwitchAnswer<PortReading> read(PoeRow row, OptionalInt ifIndex) {
            throw new IllegalStateException("all are read together");
        }

        @Override
        public SwitchAnswer<Accepted> switchPower(PoeRow row, boolean on) {
            throw new IllegalStateException("the test does that");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 59})
    void theSupplyBearsAllThatMayBeAskedOfItAtEachMoment(int detectionSeconds) throws Exception {
        int begun = 0;
        int second = 0;
        for (; begun < BOARDS || !off.isEmpty(); second++) {
            int now = second;
            searching.values().removeIf(since -> now - since >= detectionSeconds);
            switchOn(now);
            while (begun < BOARDS && budget.bearsOneMore(AGENT, off.size())) {
                off.put(new PoeRow(1, ++begun), now);
            }
            int waiting = off.size() + searching.size();
            assertThat(waiting > 1 ? waiting * MOST_PER_BOARD : 0)
                    .as("second %d: what %d ports may ask for", now, waiting)
                    .isLessThanOrEqualTo(SUPPLY - DRAWN * delivering());
            time.pause(Duration.ofSeconds(1));
        }
        assertThat(second).as("seconds for all").isLessThan(BOARDS * (OFF_SECONDS + detectionSeconds + 5) / 2);
    }

    private void switchOn(int now) throws InterruptedException {
        for (PoeRow row : List.copyOf(off.keySet())) {
            if (now - off.getOrDefault(row, now) >= OFF_SECONDS) {
                off.remove(row);
                searching.put(row, now);
                try (PortsInWork.Hold hold = inWork.take(new SwitchPort(AGENT, row))) {
                    hold.provenOn(time.elapsed(), true);
                }
            }
        }
    }
}
