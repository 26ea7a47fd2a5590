package walt.reboot.snmp;

import java.time.Duration;
import java.util.List;

/**
 * How patient requests to SNMP agents are.
 *
 * @param readWaits how long each try of a read is waited for: as many tries as elements (1 to 10), each above 0. A try repeats the
 *     same request, so that a late answer to the first still counts. The first wait is the longest one: it is shorter, 200 ms or
 *     more, where the agent has been quicker of late ({@link RoundTrip})
 * @param setWait how long the answer to a SET is waited for, above 0; a SET is never sent twice
 * @param silence how long an agent that was found silent gets one short try per request only, 0 or more
 * @param bulk how many rows a walk asks for at once, 1 to 100; small since agents cut long answers off. Half as many are asked of
 *     an agent that cannot tell them, for some minutes
 * @param longestWalk after how many rows a walk is given up, 1 or more
 */
public record SnmpConfig(List<Duration> readWaits, Duration setWait, Duration silence, int bulk, int longestWalk) {
    private static final int MOST_TRIES = 10;
    private static final int BIGGEST_BULK = 100;

    /** @throws IllegalArgumentException when a value is out of its range */
    public SnmpConfig {
        readWaits = List.copyOf(readWaits);
        require(!readWaits.isEmpty() && readWaits.size() <= MOST_TRIES, "an SNMP read needs 1 to 10 tries");
        require(readWaits.stream().allMatch(Duration::isPositive), "SNMP time-outs must be above 0");
        require(setWait.isPositive(), "SNMP time-outs must be above 0");
        require(!silence.isNegative(), "the time that an agent counts as silent must not be negative");
        require(bulk >= 1 && bulk <= BIGGEST_BULK, "an SNMP walk must ask for 1 to 100 rows at once");
        require(longestWalk >= 1, "an SNMP walk must be allowed to have a row");
    }

    /** Time-outs for agents that need up to a second for an answer, on a network that may lose some. */
    public static SnmpConfig defaults() {
        return new SnmpConfig(
                List.of(Duration.ofSeconds(1), Duration.ofMillis(1500), Duration.ofSeconds(2), Duration.ofSeconds(3)),
                Duration.ofSeconds(3),
                Duration.ofSeconds(10),
                10,
                10_000);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
