package walt.reboot.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.records.Entry;

/**
 * Writes what happens to the database, in the order in which it is told, many entries in one transaction: the only writer, so
 * that a thousand nodes need one connection. Its loop runs on one thread.
 */
public final class Journal implements Runnable {
    private static final System.Logger LOG = System.getLogger(Journal.class.getName());
    private static final int BATCH = 2_000;
    private static final int TRIES = 60;

    private final Consumer<List<Entry>> database;
    private final Consumer<UUID> onJobChanged;
    private final BlockingQueue<Item> queue = new LinkedBlockingQueue<>();
    private volatile boolean closed;

    /**
     * @param database writes a batch in one transaction, or throws
     * @param onJobChanged told of each job that has changed, once the change is committed
     */
    public Journal(Consumer<List<Entry>> database, Consumer<UUID> onJobChanged) {
        this.database = database;
        this.onJobChanged = onJobChanged;
    }

    /** An entry to write; {@code done} is null when nobody waits for it. */
    private record Item(Entry entry, @Nullable CompletableFuture<Void> done) {}

    /** Notes an entry; returns at once. */
    public void note(Entry entry) {
        queue.add(new Item(entry, null));
    }

    /**
     * Writes an entry; returns when it is committed.
     *
     * @throws IllegalStateException when the database did not take it
     */
    public void write(Entry entry) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        queue.add(new Item(entry, done));
        if (closed) {
            throw new IllegalStateException("the server is stopping");
        }
        try {
            done.join();
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
        List<Item> batch = new ArrayList<>();
        while (!closed || !queue.isEmpty()) {
            try {
                Item first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    queue.drainTo(batch, BATCH - 1);
                    writeBatch(batch);
                    batch.clear();
                }
            } catch (InterruptedException stop) {
                closed = true;
            }
        }
    }

    private void writeBatch(List<Item> batch) throws InterruptedException {
        try {
            database.accept(newestOnly(batch));
            batch.forEach(Journal::succeeded);
        } catch (RuntimeException oneOfThem) {
            LOG.log(System.Logger.Level.DEBUG, "a batch was not taken: its entries are written one by one", oneOfThem);
            for (Item item : batch) {
                writeOne(item);
            }
        }
        batch.stream()
                .map(item -> jobOf(item.entry()))
                .filter(Objects::nonNull)
                .distinct()
                .forEach(onJobChanged);
    }

    /** An entry that somebody waits for fails at once; the others are tried for a minute, since nobody would repeat them. */
    private void writeOne(Item item) throws InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            try {
                database.accept(List.of(item.entry()));
                succeeded(item);
                return;
            } catch (RuntimeException failed) {
                if (item.done() != null) {
                    item.done().completeExceptionally(failed);
                    return;
                }
                LOG.log(System.Logger.Level.WARNING, "the database did not take {0}: {1}", item.entry(), failed);
                if (closed || !isWorthRepeating(item.entry())) {
                    return;
                }
                TimeUnit.SECONDS.sleep(1);
            }
        }
    }

    /** What was seen of a port is worth no waiting: it may belong to a switch that was forgotten meanwhile. */
    private static boolean isWorthRepeating(Entry entry) {
        return !(entry instanceof Entry.PortSeen);
    }

    private static void succeeded(Item item) {
        if (item.done() != null) {
            item.done().complete(null);
        }
    }

    /** Of a node's changes in one batch only the newest is written. */
    private static List<Entry> newestOnly(List<Item> batch) {
        Map<Object, Entry> newest = new LinkedHashMap<>();
        for (Item item : batch) {
            Entry entry = item.entry();
            Object key = entry instanceof Entry.NodeChanged n ? List.of(n.job(), n.ordinal()) : new Object();
            newest.remove(key);
            newest.put(key, entry);
        }
        return List.copyOf(newest.values());
    }

    private static @Nullable UUID jobOf(Entry entry) {
        return switch (entry) {
            case Entry.NodeChanged e -> e.job();
            case Entry.AttemptMade e -> e.job();
            case Entry.JobEnded e -> e.job();
            case Entry.IntentOpened e -> null;
            case Entry.IntentChanged e -> null;
            case Entry.IntentClosed e -> null;
            case Entry.PortSeen e -> null;
        };
    }
}
