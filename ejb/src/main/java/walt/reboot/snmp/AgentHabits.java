package walt.reboot.snmp;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.snmp4j.PDU;

/** What was learned of an agent by asking it: how quick it is, and how many rows it can tell at once. */
final class AgentHabits {
    /** How long it is remembered that an agent can't tell many rows at once. */
    static final Duration KEPT = Duration.ofMinutes(10);

    private final LongSupplier nanoTime;
    private final RoundTrip single = new RoundTrip();
    private final RoundTrip bulk = new RoundTrip();
    private volatile int mostRows = Integer.MAX_VALUE;
    private volatile long learned;

    AgentHabits(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Some agents need a third of a second for each row: bulks are measured apart. */
    RoundTrip trip(PDU request) {
        return request.getType() == PDU.GETBULK ? bulk : single;
    }

    /** How many rows to ask for, at most as many as wanted; 1 or more. */
    int rows(int wanted) {
        boolean forgotten = nanoTime.getAsLong() - learned >= KEPT.toNanos();
        return forgotten ? wanted : Math.min(wanted, mostRows);
    }

    /** The agent could not tell that many rows: half as many are asked for from now on. */
    void tooMany(int rows) {
        mostRows = Math.max(1, rows / 2);
        learned = nanoTime.getAsLong();
    }
}
