package walt.reboot.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SharedReadingTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final AtomicInteger begun = new AtomicInteger();
    private final Semaphore mayEnd = new Semaphore(0);
    private final SharedReading<Integer> readings = new SharedReading<>(
            this::read, value -> value > 0, Duration.ZERO, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    private int read() throws InterruptedException {
        int mine = begun.incrementAndGet();
        mayEnd.acquire();
        return mine;
    }

    /** One who has asked when this returns. */
    private CompletableFuture<Integer> asker(Duration age) throws Exception {
        CompletableFuture<Integer> result = new CompletableFuture<>();
        Thread thread = Thread.ofVirtual().start(() -> {
            try {
                result.complete(readings.get(age, LONG).orElseThrow().value());
            } catch (InterruptedException unexpected) {
                result.completeExceptionally(unexpected);
            }
        });
        while (thread.getState() != Thread.State.TIMED_WAITING && thread.isAlive()) {
            Thread.onSpinWait();
        }
        return result;
    }

    private void awaitBegun(int number) {
        while (begun.get() < number) {
            Thread.onSpinWait();
        }
    }

    @Test
    void manyWhoWantItAsItIsNowShareTheReadingAfterTheOneUnderWay() throws Exception {
        CompletableFuture<Integer> first = asker(Duration.ZERO);
        awaitBegun(1);
        List<CompletableFuture<Integer>> others = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            others.add(asker(Duration.ZERO));
        }
        mayEnd.release(2);
        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(1);
        for (CompletableFuture<Integer> other : others) {
            assertThat(other.get(10, TimeUnit.SECONDS)).isEqualTo(2);
        }
        assertThat(begun).hasValue(2);
    }

    @Test
    void whoIsContentWithAnOlderOneTakesTheOneUnderWayAndThenTheLast() throws Exception {
        CompletableFuture<Integer> first = asker(Duration.ZERO);
        awaitBegun(1);
        CompletableFuture<Integer> second = asker(LONG);
        mayEnd.release();
        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(asker(LONG).get(10, TimeUnit.SECONDS)).isEqualTo(1);
    }

    @Test
    void whoIsOutOfPatienceGoesAndTheReadingGoesOnForTheOthers() throws Exception {
        assertThat(readings.get(LONG, Duration.ofMillis(1))).isEmpty();
        CompletableFuture<Integer> other = asker(LONG);
        mayEnd.release();
        assertThat(other.get(10, TimeUnit.SECONDS)).isEqualTo(1);
    }

    @Test
    void aBugReachesThoseWhoWaitAndTheNextReadingIsMadeAllTheSame() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        SharedReading<Integer> faulty = new SharedReading<>(
                () -> {
                    if (calls.incrementAndGet() == 1) {
                        throw new IllegalArgumentException("a bug");
                    }
                    return 7;
                },
                value -> true,
                Duration.ZERO,
                Clock.systemUTC());
        assertThatThrownBy(() -> faulty.get(LONG, LONG)).hasRootCauseMessage("a bug");
        assertThat(faulty.get(LONG, LONG).orElseThrow().value()).isEqualTo(7);
    }
}
