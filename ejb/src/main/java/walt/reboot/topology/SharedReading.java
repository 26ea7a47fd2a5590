package walt.reboot.topology;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A reading that takes its time, made once for all who want it. Who can't use the one under way, since it began too long
 * before, gets the next, and so do all who come until that one begins. Readings are made on threads of their own: nobody
 * who leaves takes one away from the others.
 */
final class SharedReading<T> {
    private final Work<T> work;
    private final Predicate<T> lasting;
    private final Duration shortly;
    private final Clock clock;
    private @Nullable Made<T> last;
    private @Nullable Run<T> running;
    private @Nullable Run<T> next;

    /**
     * @param lasting whether a result may be used for as long as somebody likes
     * @param shortly for how long any other result may be used
     */
    SharedReading(Work<T> work, Predicate<T> lasting, Duration shortly, Clock clock) {
        this.work = work;
        this.lasting = lasting;
        this.shortly = shortly;
        this.clock = clock;
    }

    /** What makes a reading. */
    interface Work<T> {
        T read() throws InterruptedException;
    }

    /** What was read, and when that began. */
    record Made<T>(T value, Instant begun) {}

    private static final class Run<T> {
        final CompletableFuture<Made<T>> result = new CompletableFuture<>();
        Instant begun = Instant.MAX;
    }

    /**
     * A result of a reading that began at most so long ago; zero: after this call.
     *
     * @return empty when there is none within the patience
     */
    Optional<Made<T>> get(Duration age, Duration patience) throws InterruptedException {
        CompletableFuture<Made<T>> result = find(age);
        try {
            return Optional.of(result.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            return Optional.empty();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a reading failed", failed.getCause());
        }
    }

    /** Whether nothing is under way, and what was read is older than this. */
    synchronized boolean idle(Duration age) {
        return running == null && (last == null || !young(last.begun(), age));
    }

    private synchronized CompletableFuture<Made<T>> find(Duration age) {
        if (last != null && young(last.begun(), lasting.test(last.value()) ? age : least(age, shortly))) {
            return CompletableFuture.completedFuture(last);
        }
        if (running == null) {
            return begin(new Run<>());
        }
        if (young(running.begun, age)) {
            return running.result;
        }
        if (next == null) {
            next = new Run<>();
        }
        return next.result;
    }

    private boolean young(Instant begun, Duration age) {
        return begun.isAfter(clock.instant().minus(age));
    }

    private static Duration least(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private CompletableFuture<Made<T>> begin(Run<T> run) {
        run.begun = clock.instant();
        running = run;
        Thread.ofVirtual().name("reading a switch").start(() -> make(run));
        return run.result;
    }

    @SuppressWarnings("CatchingUnchecked") // all of it belongs to those who wait
    private void make(Run<T> run) {
        try {
            run.result.complete(ended(run, work.read()));
        } catch (Throwable fault) {
            goOn();
            run.result.completeExceptionally(fault);
        }
    }

    private synchronized Made<T> ended(Run<T> run, T value) {
        Made<T> made = new Made<>(value, run.begun);
        last = made;
        goOn();
        return made;
    }

    private synchronized void goOn() {
        running = null;
        if (next != null) {
            Run<T> waitedFor = next;
            next = null;
            var unused = begin(waitedFor);
        }
    }
}
