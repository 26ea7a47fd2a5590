package walt.lab.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The lab's clock and its one timer thread, on which devices change their states; tasks must not block. */
public final class LabTime implements AutoCloseable {

    private final Clock clock;
    private final ScheduledThreadPoolExecutor timer;

    public LabTime(Clock clock) {
        this.clock = clock;
        this.timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "lab-timer");
            thread.setDaemon(true);
            return thread;
        });
    }

    public Instant now() {
        return clock.instant();
    }

    /** Does the task after the delay, unless the lab is closed before. */
    public void after(Duration delay, Runnable task) {
        try {
            var unused = timer.schedule(reporting(task), delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException closed) {
            // The lab is being closed: nothing is to happen any more.
        }
    }

    private static Runnable reporting(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException bug) {
                // An executor would swallow it, and a device would stand still for no visible reason.
                System.err.println("lab: a timer task failed: " + bug);
            }
        };
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
