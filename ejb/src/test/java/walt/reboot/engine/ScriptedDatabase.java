package walt.reboot.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.records.Entry;

/** A database that takes batches or refuses them as it is told, and the time that it sees. */
final class ScriptedDatabase implements Consumer<List<Entry>>, LongSupplier {
    private final List<List<Entry>> batches = new ArrayList<>();
    private final Set<Entry> refused = new HashSet<>();
    private @Nullable Throwable failure;
    private CountDownLatch goOn = new CountDownLatch(0);
    private CountDownLatch hanging = new CountDownLatch(0);
    private long nanos;
    private int calls;

    /** Refuses every batch that holds this entry. */
    synchronized void refuses(Entry entry) {
        refused.add(entry);
    }

    synchronized void fails(Throwable fault) {
        failure = fault;
    }

    synchronized void accepts() {
        failure = null;
        refused.clear();
    }

    /** Does not answer before the latch is opened. */
    synchronized CountDownLatch hangs() {
        goOn = new CountDownLatch(1);
        hanging = new CountDownLatch(1);
        return goOn;
    }

    void awaitHanging() throws InterruptedException {
        hanging.await();
    }

    synchronized void passes(Duration time) {
        nanos += time.toNanos();
    }

    synchronized List<List<Entry>> batches() {
        return List.copyOf(batches);
    }

    synchronized List<Entry> taken() {
        return batches.stream().flatMap(List::stream).toList();
    }

    synchronized int calls() {
        return calls;
    }

    @Override
    public synchronized long getAsLong() {
        return nanos;
    }

    @Override
    public void accept(List<Entry> entries) {
        CountDownLatch latch;
        synchronized (this) {
            calls++;
            latch = goOn;
            hanging.countDown();
        }
        awaitDeafly(latch);
        take(entries);
    }

    private synchronized void take(List<Entry> entries) {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure != null || entries.stream().anyMatch(refused::contains)) {
            throw new IllegalStateException("scripted refusal", failure);
        }
        batches.add(entries);
    }

    /** As a database driver would: an interrupt is kept for later. */
    private static void awaitDeafly(CountDownLatch latch) {
        boolean interrupted = false;
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
