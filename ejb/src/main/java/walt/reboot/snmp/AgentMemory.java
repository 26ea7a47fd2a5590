package walt.reboot.snmp;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What is known of the agents that were asked within the last minutes.
 *
 * @param <T> of one agent
 */
final class AgentMemory<T> {
    /** How long it is kept of an agent that nobody asks. */
    static final Duration KEPT = Duration.ofMinutes(10);

    private final Map<InetSocketAddress, Entry<T>> known = new ConcurrentHashMap<>();
    private final LongSupplier nanoTime;
    private final AtomicLong lastSweep;

    /** @param nanoTime as {@link System#nanoTime()} */
    AgentMemory(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.lastSweep = new AtomicLong(nanoTime.getAsLong());
    }

    private record Entry<T>(T what, long used) {}

    /** What is known of the agent, if it still fits; else something fresh. */
    T of(InetSocketAddress agent, Predicate<T> fits, Supplier<T> fresh) {
        long now = nanoTime.getAsLong();
        sweep(now);
        return known.compute(
                        agent,
                        (any, last) ->
                                new Entry<>(last != null && fits.test(last.what()) ? last.what() : fresh.get(), now))
                .what();
    }

    /** The number of agents that are remembered. */
    int size() {
        return known.size();
    }

    private void sweep(long now) {
        long last = lastSweep.get();
        if (now - last >= KEPT.toNanos() && lastSweep.compareAndSet(last, now)) {
            known.values().removeIf(entry -> now - entry.used() >= KEPT.toNanos());
        }
    }
}
