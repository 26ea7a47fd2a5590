package walt.reboot.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import walt.reboot.rest.problem.ProblemException;
import walt.reboot.rest.problem.ProblemType;

/** Those who follow reboots: so many, since each holds a connection; a few at a time ask the database, since others need it too. */
@ApplicationScoped
public class EventStreams {
    static final int MOST_PER_USER = 50;
    static final int MOST = 500;

    /** A quarter of the connections to the database. */
    private static final int MOST_QUERIES = 5;

    private final Map<String, Integer> byUser = new HashMap<>();
    private final Semaphore queries = new Semaphore(MOST_QUERIES);
    private int all;

    /** One stream's place, until it is closed. */
    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /** @throws ProblemException when the user, or all together, have too many streams */
    synchronized Place enter(String user) {
        int his = byUser.getOrDefault(user, 0);
        if (his >= MOST_PER_USER) {
            throw new ProblemException(
                    ProblemType.TOO_MANY_REQUESTS,
                    user + " follows " + his
                            + " reboots already: end one of these streams, or ask for the report instead.");
        }
        if (all >= MOST) {
            throw new ProblemException(
                    ProblemType.UNAVAILABLE,
                    "The server sends " + all
                            + " streams of events already: try again later, or ask for the report instead.");
        }
        all++;
        byUser.put(user, his + 1);
        AtomicBoolean open = new AtomicBoolean(true);
        return () -> {
            if (open.getAndSet(false)) {
                leave(user);
            }
        };
    }

    private synchronized void leave(String user) {
        all--;
        byUser.computeIfPresent(user, (name, his) -> his == 1 ? null : his - 1);
    }

    /** Asks the database as soon as it is this one's turn. */
    <T> T query(Supplier<T> question) throws InterruptedException {
        queries.acquire();
        try {
            return question.get();
        } finally {
            queries.release();
        }
    }
}
