package walt.reboot.engine;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import walt.reboot.inventory.records.JournalWriter;

/** Holds the one engine of this server, with its journal and its threads, from start to stop. */
@ApplicationScoped
public class EngineRoom {
    /** Virtual threads on which the database may be asked. */
    public static final String VIRTUAL_THREADS = "java:app/concurrent/reboots";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    @Any
    Instance<RebootStrategy> strategies;

    @Inject
    JournalWriter writer;

    @Inject
    FewQueries queries;

    @Inject
    Clock clock;

    @Resource
    ManagedThreadFactory managedThreads;

    @Resource(lookup = VIRTUAL_THREADS)
    ManagedThreadFactory virtualThreads;

    private final AtomicBoolean closed = new AtomicBoolean();
    private final JobWatch watch = new JobWatch();
    private Journal journal;
    private RebootEngine engine;
    private Thread journalThread;

    @PostConstruct
    void open() {
        queries.ready();
        Map<RebootMethod, RebootStrategy> byMethod = new EnumMap<>(RebootMethod.class);
        strategies.forEach(strategy -> byMethod.put(strategy.method(), strategy));
        journal = new Journal(writer::write, watch::changed);
        engine = new RebootEngine(
                byMethod::get,
                journal,
                clock,
                Thread.ofVirtual().name("reboot-", 0).factory());
        journalThread = managedThreads.newThread(journal);
        journalThread.setName("walt-journal");
        journalThread.start();
    }

    /**
     * Ends the work of this server; what has not begun is left to its next start. Called before the application's parts are
     * destroyed, in no particular order, since a power cycle under way needs them all; a second call does nothing.
     */
    @PreDestroy
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            engine.close(PATIENCE);
            journal.close();
            journalThread.join(PATIENCE.toMillis());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    RebootEngine engine() {
        return engine;
    }

    public Journal journal() {
        return journal;
    }

    /** Runs work that waits nearly all the time, on a virtual thread of its own. */
    public void startVirtual(Runnable work) {
        virtualThreads.newThread(work).start();
    }

    JobWatch watch() {
        return watch;
    }
}
