package walt.reboot.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Lets few nodes at a time ask the database: a thousand reboots may begin at once, and the pool of connections is for all. */
@ApplicationScoped
public class FewQueries {
    private static final int AT_ONCE = 4;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    /** Asks when it is the caller's turn; a fault of the database is thrown as it is. */
    public <T> T ask(Supplier<T> query) throws InterruptedException {
        turns.acquire();
        try {
            return query.get();
        } finally {
            turns.release();
        }
    }
}
