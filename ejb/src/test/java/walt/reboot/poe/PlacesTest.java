package walt.reboot.poe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static final UUID SWITCH = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final int GUESTS = 50;

    private final Places places = new Places();
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final CountDownLatch leave = new CountDownLatch(1);
    private final CountDownLatch gone = new CountDownLatch(GUESTS);

    private Places.Place take(UUID powerSwitch, int limit) throws InterruptedException {
        return places.take(powerSwitch, others -> others < limit, () -> {
            throw new IllegalStateException("somebody must wait");
        });
    }

    @Test
    void soManyAreInsideAsTheLimitSaysAndOtherSwitchesDoNotMatter() throws Exception {
        take(SWITCH, 2);
        take(SWITCH, 2);
        take(OTHER, 1);
        assertThat(waiter(2)).isNotDone();
    }

    @Test
    void whoLeavesLetsTheNextOneInInTheOrderOfTheirArrival() throws Exception {
        Places.Place first = take(SWITCH, 1);
        List<CompletableFuture<Places.Place>> line = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            line.add(waiter(1));
        }
        first.close();
        for (int i = 0; i < line.size(); i++) {
            Places.Place place = line.get(i).get(10, TimeUnit.SECONDS);
            assertThat(line.subList(i + 1, line.size())).noneMatch(CompletableFuture::isDone);
            place.close();
        }
    }

    @Test
    void whoIsAbortedLeavesTheLine() throws Exception {
        Places.Place first = take(SWITCH, 1);
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        CompletableFuture<Void> gone = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                places.take(SWITCH, others -> others < 1, () -> thread.complete(Thread.currentThread()));
            } catch (InterruptedException aborted) {
                gone.complete(null);
            }
        });
        thread.get(10, TimeUnit.SECONDS).interrupt();
        gone.get(10, TimeUnit.SECONDS);
        CompletableFuture<Places.Place> second = waiter(1);
        first.close();
        assertThat(second.get(10, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void neverMoreThanTheLimitAreInside() throws Exception {
        for (int i = 0; i < GUESTS; i++) {
            CountDownLatch settled = new CountDownLatch(1);
            Thread.ofVirtual().start(() -> stay(settled));
            assertThat(settled.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(inside).hasValue(7);
        leave.countDown();
        assertThat(gone.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(most).hasValue(7);
    }

    /** Stays inside until all may leave; settled is who is inside or waits. */
    private void stay(CountDownLatch settled) {
        try {
            Places.Place place = places.take(SWITCH, others -> others < 7, settled::countDown);
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            settled.countDown();
            leave.await();
            inside.decrementAndGet();
            place.close();
            gone.countDown();
        } catch (InterruptedException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    /** One who waits, in the line when this returns. */
    private CompletableFuture<Places.Place> waiter(int limit) throws Exception {
        CompletableFuture<Places.Place> place = new CompletableFuture<>();
        CountDownLatch waits = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> {
            try {
                place.complete(places.take(SWITCH, others -> others < limit, waits::countDown));
            } catch (InterruptedException unexpected) {
                place.completeExceptionally(unexpected);
            }
        });
        assertThat(waits.await(10, TimeUnit.SECONDS)).as("somebody waits").isTrue();
        return place;
    }
}
