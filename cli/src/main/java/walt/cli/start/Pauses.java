package walt.cli.start;

import java.time.Duration;

/** Waiting between two tries, so that tests need not wait. */
@FunctionalInterface
public interface Pauses {

    /** Waits that long, or until interrupted. */
    void pause(Duration length);

    /** Waits for real. */
    static void real(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
