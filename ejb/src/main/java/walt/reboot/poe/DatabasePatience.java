package walt.reboot.poe;

import java.time.Duration;
import walt.reboot.engine.Progress;
import walt.reboot.poe.PowerLedger.LedgerUnavailable;

/**
 * Asks the database again when it does not answer, before power is cut. A server that is being stopped loses its database before it
 * hears of the stop: then the pause is ended by an interrupt, and the reboot is left to the next start instead of failing.
 */
final class DatabasePatience {
    private static final int TRIES = 3;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private DatabasePatience() {}

    /** What needs the database; may be done several times. */
    interface Work<T> {
        T run() throws InterruptedException;
    }

    /**
     * Asks once.
     *
     * @throws LedgerUnavailable when the database does not answer, whatever it throws
     */
    static <T> T ask(Work<T> query) throws InterruptedException {
        try {
            return query.run();
        } catch (RuntimeException unanswered) {
            throw new LedgerUnavailable(unanswered);
        }
    }

    /** @throws LedgerUnavailable when the database did not answer in the end */
    static <T> T with(SteadyTime time, Progress progress, Work<T> work) throws InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                return work.run();
            } catch (LedgerUnavailable unanswered) {
                if (tries == TRIES) {
                    throw unanswered;
                }
                progress.phase("waiting for the server's database");
                time.pause(PAUSE);
            }
        }
    }
}
