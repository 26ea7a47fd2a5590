package walt.reboot.snmp;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * One waiting line per agent, first come first served, so that an agent never has two requests under way. Waiting costs a
 * virtual thread only. Lines that nobody stands in vanish, those of silent agents some seconds later.
 */
final class AgentLines {
    private final Map<InetSocketAddress, AgentLine> lines = new ConcurrentHashMap<>();
    private final LongSupplier nanoTime;
    private final AtomicLong lastSweep;

    /** @param nanoTime as {@link System#nanoTime()} */
    AgentLines(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.lastSweep = new AtomicLong(nanoTime.getAsLong());
    }

    /**
     * Waits until it is this caller's turn to ask the agent.
     *
     * @param silence how long the agent's silence is remembered
     */
    AgentTurn await(InetSocketAddress agent, Duration silence) throws InterruptedException {
        sweep(silence);
        AgentLine line = enter(agent);
        AgentTurn turn = new AgentTurn(line, () -> leave(agent));
        try {
            line.await(silence);
        } catch (InterruptedException leaving) {
            leave(agent);
            throw leaving;
        }
        return turn;
    }

    /** The number of agents that are remembered. */
    int size() {
        return lines.size();
    }

    /** How many stand in line for an agent, with the one whose turn it is. */
    int users(InetSocketAddress agent) {
        AtomicInteger count = new AtomicInteger();
        lines.computeIfPresent(agent, (key, line) -> {
            count.set(line.users);
            return line;
        });
        return count.get();
    }

    private AgentLine enter(InetSocketAddress agent) {
        return lines.compute(agent, (key, known) -> {
            AgentLine line = known == null ? new AgentLine(nanoTime) : known;
            line.users++;
            return line;
        });
    }

    private void leave(InetSocketAddress agent) {
        lines.computeIfPresent(agent, (key, line) -> {
            line.users--;
            return line.forgettable() ? null : line;
        });
    }

    /** Forgets agents that nobody has asked again after their silence. */
    private void sweep(Duration silence) {
        long now = nanoTime.getAsLong();
        long last = lastSweep.get();
        if (now - last >= silence.toNanos() && lastSweep.compareAndSet(last, now)) {
            List.copyOf(lines.keySet())
                    .forEach(agent -> lines.computeIfPresent(agent, (key, line) -> line.forgettable() ? null : line));
        }
    }
}
