package walt.it.system;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for other processes: always bounded, and generously, since the machine may be busy. */
public final class Await {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private Await() {}

    /** Waits until it holds. */
    public static void until(String what, Duration bound, BooleanSupplier holds) {
        found(what, bound, () -> holds.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /** Waits until it is there. */
    public static <T> T found(String what, Duration bound, Supplier<Optional<T>> look) {
        long end = System.nanoTime() + bound.toNanos();
        Optional<T> found = look.get();
        while (found.isEmpty()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + bound.toSeconds() + " s: " + what);
            }
            pass(BETWEEN_LOOKS);
            found = look.get();
        }
        return found.get();
    }

    /** Lets time pass: what happens elsewhere meanwhile is the test. */
    static void pass(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
