package walt.reboot.snmp;

import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** The habits of the agents that were asked within the last minutes. */
final class AgentMemory {
    private final Map<InetSocketAddress, AgentHabits> habits = new ConcurrentHashMap<>();
    private final LongSupplier nanoTime;
    private final AtomicLong lastSweep;

    AgentMemory(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.lastSweep = new AtomicLong(nanoTime.getAsLong());
    }

    AgentHabits of(InetSocketAddress agent) {
        sweep();
        AgentHabits known = habits.computeIfAbsent(agent, any -> new AgentHabits(nanoTime));
        known.use();
        return known;
    }

    /** The number of agents that are remembered. */
    int size() {
        return habits.size();
    }

    private void sweep() {
        long now = nanoTime.getAsLong();
        long last = lastSweep.get();
        if (now - last >= AgentHabits.KEPT.toNanos() && lastSweep.compareAndSet(last, now)) {
            habits.values().removeIf(AgentHabits::unused);
        }
    }
}
