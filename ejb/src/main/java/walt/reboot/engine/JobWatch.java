package walt.reboot.engine;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells those who follow a job that its record has changed; what has changed they read from the record. */
public final class JobWatch {
    private final ConcurrentMap<UUID, CopyOnWriteArraySet<Follower>> followers = new ConcurrentHashMap<>();

    /** Called when changes of the job are committed. */
    public void changed(UUID job) {
        followers.getOrDefault(job, new CopyOnWriteArraySet<>()).forEach(Follower::wake);
    }

    /** Follows a job until the follower is closed. */
    public Follower follow(UUID job) {
        Follower follower = new Follower(job);
        followers.compute(job, (id, present) -> {
            CopyOnWriteArraySet<Follower> all = present == null ? new CopyOnWriteArraySet<>() : present;
            all.add(follower);
            return all;
        });
        return follower;
    }

    /** One who follows a job. */
    public final class Follower implements AutoCloseable {
        private final UUID job;
        private final Semaphore news = new Semaphore(0);

        private Follower(UUID job) {
            this.job = job;
        }

        /** Waits for news, at most so long; several changes are one piece of news. Returns whether there was any. */
        public boolean awaitNews(Duration patience) throws InterruptedException {
            boolean any = news.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
            news.drainPermits();
            return any;
        }

        private void wake() {
            news.release();
        }

        @Override
        public void close() {
            followers.computeIfPresent(job, (id, all) -> {
                all.remove(this);
                return all.isEmpty() ? null : all;
            });
        }
    }
}
