package walt.reboot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
@SuppressWarnings("ThreadPriorityCheck") // yielding is what mixes the threads
class JobWatchTest {
    private static final UUID JOB = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final int CHANGES = 2_000;

    private final JobWatch watch = new JobWatch();

    @Test
    void aChangeBeforeTheWaitIsNotLost() throws InterruptedException {
        JobWatch.Follower follower = watch.follow(JOB);
        watch.changed(JOB);

        assertThat(follower.awaitNews(LONG)).isTrue();
    }

    @Test
    void severalChangesAreOnePieceOfNews() throws InterruptedException {
        JobWatch.Follower follower = watch.follow(JOB);
        watch.changed(JOB);
        watch.changed(JOB);

        assertThat(follower.awaitNews(LONG)).isTrue();
        assertThat(follower.awaitNews(Duration.ZERO)).isFalse();
    }

    @Test
    void otherJobsAreNoNews() throws InterruptedException {
        JobWatch.Follower follower = watch.follow(JOB);
        watch.changed(OTHER);

        assertThat(follower.awaitNews(Duration.ZERO)).isFalse();
    }

    @Test
    void whoHasLeftHearsNothingAndLeavesTheOthersTheirNews() throws InterruptedException {
        JobWatch.Follower gone = watch.follow(JOB);
        JobWatch.Follower there = watch.follow(JOB);
        gone.close();
        gone.close();
        watch.changed(JOB);

        assertThat(gone.awaitNews(Duration.ZERO)).isFalse();
        assertThat(there.awaitNews(LONG)).isTrue();
    }

    /** Each follower must see the last change, whenever it came and whoever else came and went: else it waits for ever. */
    @Test
    void noWakeUpIsLostWhileOthersComeAndGo() throws InterruptedException {
        AtomicInteger record = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            threads.add(Thread.ofVirtual().unstarted(() -> followToTheEnd(record)));
            threads.add(Thread.ofVirtual().unstarted(() -> comeAndGo(record)));
        }
        threads.add(Thread.ofVirtual().unstarted(() -> {
            for (int i = 0; i < CHANGES; i++) {
                record.incrementAndGet();
                watch.changed(JOB);
                Thread.onSpinWait();
            }
        }));
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(record).hasValue(CHANGES);
    }

    private void followToTheEnd(AtomicInteger record) {
        try (JobWatch.Follower follower = watch.follow(JOB)) {
            while (record.get() < CHANGES && follower.awaitNews(LONG)) {
                Thread.onSpinWait();
            }
        } catch (InterruptedException unexpected) {
            Thread.currentThread().interrupt();
        }
    }

    private void comeAndGo(AtomicInteger record) {
        while (record.get() < CHANGES) {
            watch.follow(JOB).close();
            Thread.onSpinWait();
        }
    }
}
