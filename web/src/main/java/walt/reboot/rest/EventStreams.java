package walt.reboot.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Those who follow reboots: so many, since each holds a connection; a few at a time ask the database, since others need it too. */
@ApplicationScoped
public class EventStreams {
    static final int MOST_PER_USER = 50;
    static final int MOST = 500;

    /** A quarter of the connections to the database. */
    private static final int MOST_QUERIES = 5;

    private final Places places = new Places(MOST_PER_USER, MOST, new Refusals());
    private final Semaphore queries = new Semaphore(MOST_QUERIES);

    private record Refusals() implements Places.Refusals {
        @Override
        public String ofUser(String user, int his) {
            return user + " follows " + his
                    + " reboots already: end one of these streams, or ask for the report instead.";
        }

        @Override
        public String ofAll(int all) {
            return "The server sends " + all
                    + " streams of events already: try again later, or ask for the report instead.";
        }
    }

    /** @throws walt.reboot.rest.problem.ProblemException when the user, or all together, have too many streams */
    Places.Place enter(String user) {
        return places.enter(user);
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
