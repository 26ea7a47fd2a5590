package walt.reboot.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Requests that wait for answers of switches: so many, since slow switches take long, and each request holds a thread of HTTP. */
@ApplicationScoped
public class SwitchWaits {
    /** Two clients that each check 16 switches side by side, as {@code walt} does. */
    static final int MOST_PER_USER = 32;

    /** A quarter of the threads that {@code bin/walt-server} gives to HTTP. */
    static final int MOST = 64;

    private final Places places = new Places(MOST_PER_USER, MOST, new Refusals());

    private record Refusals() implements Places.Refusals {
        @Override
        public String ofUser(String user, int his) {
            return user + " waits for " + his + " answers of switches already: try again when some have come.";
        }

        @Override
        public String ofAll(int all) {
            return all + " requests wait for answers of switches already: try again in a while.";
        }
    }

    /**
     * Does what may have to wait for a switch.
     *
     * @throws walt.reboot.rest.problem.ProblemException when the user, or all together, wait for too much already
     */
    <T> T during(String user, Supplier<T> work) {
        try (var place = places.enter(user)) {
            return work.get();
        }
    }
}
