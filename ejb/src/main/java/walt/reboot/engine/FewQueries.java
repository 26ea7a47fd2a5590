package walt.reboot.engine;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Lets few nodes at a time ask the database: a thousand reboots may begin at once, and the pool of connections is for all. Reboots run
 * on threads of their own; while they ask, these belong to the application, as entity managers and transactions want it.
 */
@ApplicationScoped
public class FewQueries {
    private static final int AT_ONCE = 4;

    @Resource
    ContextService contexts;

    @SuppressWarnings("NullAway.Init") // set by open()
    private Consumer<Runnable> inside;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    @PostConstruct
    void open() {
        inside = contexts.contextualConsumer(Runnable::run);
    }

    /** To be called on a thread of the container, before others ask. */
    void ready() {
        inside.accept(() -> {});
    }

    /** Asks when it is the caller's turn; a fault of the database is thrown as it is. */
    public <T> T ask(Supplier<T> query) throws InterruptedException {
        turns.acquire();
        return inTurn(query);
    }

    /** The same, for those who can't be interrupted. */
    public <T> T insist(Supplier<T> query) {
        turns.acquireUninterruptibly();
        return inTurn(query);
    }

    private <T> T inTurn(Supplier<T> query) {
        try {
            List<T> answer = new ArrayList<>(1);
            inside.accept(() -> answer.add(query.get()));
            return answer.getFirst();
        } finally {
            turns.release();
        }
    }
}
