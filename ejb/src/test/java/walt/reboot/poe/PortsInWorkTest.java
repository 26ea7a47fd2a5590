package walt.reboot.poe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import walt.reboot.engine.PowerSource.SwitchPort;
import walt.reboot.inventory.PoeRow;

class PortsInWorkTest {
    private final PortsInWork inWork = new PortsInWork();
    private final AtomicInteger holding = new AtomicInteger();
    private final Semaphore entered = new Semaphore(0);
    private final Semaphore leave = new Semaphore(0);

    @Test
    void aPortIsHeldByOneOnly() throws Exception {
        PortsInWork.Hold hold = inWork.take(PoeBench.PORT);
        assertThat(inWork.tryTake(PoeBench.PORT)).isEmpty();
        hold.close();
        assertThat(inWork.tryTake(PoeBench.PORT)).isPresent();
    }

    @Test
    void otherPortsOfTheSwitchAreFree() throws Exception {
        inWork.take(PoeBench.PORT);
        assertThat(inWork.tryTake(new SwitchPort(PoeBench.PORT.agent(), new PoeRow(1, 4))))
                .isPresent();
    }

    @Test
    @Timeout(10)
    void thoseWhoWaitGetThePortOneAfterTheOther() throws Exception {
        PortsInWork.Hold first = inWork.take(PoeBench.PORT);
        List<Thread> others = Stream.generate(
                        () -> awaitWaiting(Thread.ofVirtual().start(this::hold)))
                .limit(8)
                .toList();
        assertThat(holding).hasValue(0);
        first.close();
        for (int i = 0; i < others.size(); i++) {
            entered.acquire();
            others.forEach(PortsInWorkTest::awaitWaiting);
            assertThat(holding).hasValue(1);
            leave.release();
        }
        for (Thread other : others) {
            other.join();
        }
        assertThat(holding).hasValue(0);
    }

    @Test
    void aPortThatWasSwitchedOnStartsUntilItIsSeenDeliveringOrLongAgo() throws Exception {
        UUID switchId = PoeBench.PORT.agent().id();
        PoeRow row = PoeBench.PORT.row();
        PortsInWork.Hold hold = inWork.take(PoeBench.PORT);
        hold.provenOn(Duration.ofSeconds(7), true);
        assertThat(inWork.starting(switchId, Duration.ofSeconds(6)))
                .containsOnly(Map.entry(row, Duration.ofSeconds(7)));
        assertThat(inWork.starting(switchId, Duration.ofSeconds(7))).isEmpty();
        assertThat(inWork.starting(new UUID(0, 9), Duration.ZERO)).isEmpty();
        inWork.seenDelivering(switchId, row, Duration.ofSeconds(3));
        assertThat(inWork.starting(switchId, Duration.ZERO))
                .as("it has been switched on again since")
                .hasSize(1);
        inWork.seenDelivering(switchId, row, Duration.ofSeconds(7));
        assertThat(inWork.starting(switchId, Duration.ZERO)).isEmpty();
        assertThat(hold.lastOn()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void aPortThatIsFoundOnAgainAndAgainStartsOnce() throws Exception {
        UUID switchId = PoeBench.PORT.agent().id();
        PortsInWork.Hold hold = inWork.take(PoeBench.PORT);
        hold.provenOn(Duration.ofSeconds(7), false);
        hold.provenOn(Duration.ofSeconds(17), false);
        assertThat(inWork.starting(switchId, Duration.ZERO)).containsValue(Duration.ofSeconds(7));
        assertThat(hold.lastOn()).isEqualTo(Duration.ofSeconds(17));
        inWork.seenDelivering(switchId, PoeBench.PORT.row(), Duration.ofSeconds(7));
        hold.provenOn(Duration.ofSeconds(27), false);
        assertThat(inWork.starting(switchId, Duration.ZERO)).isEmpty();
        hold.provenOn(Duration.ofSeconds(37), true);
        assertThat(inWork.starting(switchId, Duration.ZERO)).containsValue(Duration.ofSeconds(37));
    }

    /** Holds the port until it may leave. */
    private void hold() {
        try (PortsInWork.Hold hold = inWork.take(PoeBench.PORT)) {
            holding.incrementAndGet();
            entered.release();
            leave.acquire();
            holding.decrementAndGet();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Returns when it has the port, or waits for it, or is over. */
    private static Thread awaitWaiting(Thread thread) {
        while (thread.getState() != Thread.State.WAITING && thread.isAlive()) {
            Thread.onSpinWait();
        }
        return thread;
    }
}
