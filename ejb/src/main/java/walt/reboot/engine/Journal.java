package walt.reboot.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.records.Entry;

/**
 * Writes what happens to the database, in the order in which it is told, many entries in one transaction: the only writer, so
 * that a thousand nodes need one connection. Its loop runs on one thread.
 */
public final class Journal implements Runnable {
    private static final System.Logger LOG = System.getLogger(Journal.class.getName());
    private static final int BATCH = 2_000;
    private static final Duration IDLE = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Consumer<List<Entry>> database;
    private final Consumer<UUID> onJobChanged;
    private final Duration patience;
    private final Backlog backlog;
    private final BlockingQueue<Item> queue = new LinkedBlockingQueue<>();
    private volatile boolean closed;

    /**
     * @param database writes a batch in one transaction, or throws
     * @param onJobChanged told of each job that has changed, once the change is committed
     */
    public Journal(Consumer<List<Entry>> database, Consumer<UUID> onJobChanged) {
        this(database, onJobChanged, PATIENCE, System::nanoTime);
    }

    Journal(Consumer<List<Entry>> database, Consumer<UUID> onJobChanged, Duration patience, LongSupplier nanos) {
        this.database = database;
        this.onJobChanged = onJobChanged;
        this.patience = patience;
        this.backlog = new Backlog(entries -> fault(entries) == null, nanos);
    }

    /** An entry to write; {@code done} is null when nobody waits for it. */
    private record Item(Entry entry, @Nullable CompletableFuture<Void> done) {
        /** Whoever gives up waiting counts on it that the entry is not written. */
        boolean givenUp() {
            return done != null && done.isDone();
        }
    }

    /** Notes an entry; returns at once. */
    public void note(Entry entry) {
        queue.add(new Item(entry, null));
    }

    /**
     * Writes an entry; returns when it is committed, which takes some seconds at most.
     *
     * @throws IllegalStateException when the database did not take it, or not in time
     */
    public void write(Entry entry) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        queue.add(new Item(entry, done));
        if (closed) {
            done.cancel(false);
            throw new IllegalStateException("the server is stopping");
        }
        try {
            done.orTimeout(patience.toNanos(), TimeUnit.NANOSECONDS).join();
        } catch (CompletionException failed) {
            throw new IllegalStateException(String.valueOf(failed.getCause()), failed);
        }
    }

    /** Lets the loop end once everything noted so far is written. */
    public void close() {
        closed = true;
    }

    @Override
    public void run() {
        while (!closed || !queue.isEmpty()) {
            round(IDLE);
        }
        backlog.tryAll();
    }

    /** Writes what was told meanwhile, waiting for the first for at most so long, and what is due of the backlog. */
    void round(Duration idle) {
        List<Item> batch = next(idle);
        write(batch);
        batch.stream()
                .map(item -> Entries.job(item.entry()))
                .flatMap(Optional::stream)
                .distinct()
                .forEach(onJobChanged);
        backlog.tryNext().ifPresent(onJobChanged);
    }

    private List<Item> next(Duration idle) {
        List<Item> batch = new ArrayList<>();
        try {
            Item first = queue.poll(idle.toNanos(), TimeUnit.NANOSECONDS);
            if (first != null) {
                batch.add(first);
                queue.drainTo(batch, BATCH - 1);
            }
        } catch (InterruptedException stop) {
            closed = true; // what is in the queue is written nevertheless
        }
        return batch;
    }

    /** Halves a batch that is not taken, until the entries at fault are found. */
    private void write(List<Item> batch) {
        List<Item> now = batch.stream().filter(item -> !putOff(item)).toList();
        if (now.isEmpty()) {
            return;
        }
        Throwable fault = fault(now.stream().map(Item::entry).toList());
        if (fault == null) {
            now.forEach(Journal::succeeded);
        } else if (now.size() == 1) {
            failed(now.getFirst(), fault);
        } else {
            write(now.subList(0, now.size() / 2));
            write(now.subList(now.size() / 2, now.size()));
        }
    }

    private boolean putOff(Item item) {
        if (item.done() == null && backlog.holds(item.entry())) {
            backlog.add(item.entry());
            return true;
        }
        return item.givenUp();
    }

    /** Writes in one transaction; returns why it could not, or null. */
    private @Nullable Throwable fault(List<Entry> entries) {
        try {
            database.accept(Entries.newestOnly(entries));
            return null;
        } catch (RuntimeException | Error fault) { // whatever it is, those who wait must be told
            LOG.log(System.Logger.Level.DEBUG, "a batch was not taken", fault);
            return fault;
        }
    }

    private void failed(Item item, Throwable fault) {
        if (item.done() != null) {
            item.done().completeExceptionally(fault);
            return;
        }
        LOG.log(System.Logger.Level.WARNING, "the database did not take {0}: {1}", item.entry(), fault);
        backlog.add(item.entry());
    }

    private static void succeeded(Item item) {
        if (item.done() != null) {
            item.done().complete(null);
        }
    }
}
