package walt.reboot.poe;

import java.time.Duration;

/**
 * How power cycles go.
 *
 * @param offTime for how long a port that is proven off stays off at least, 0 or more
 * @param proofBound for how long a change that the switch has accepted is looked for, 0 or more
 * @param linkBound for how long the link of a port that is proven off may stay before power is given back, 0 or more
 * @param readEvery the pause between two reads that look for a change, above 0
 * @param offTries how often an unanswered request to switch off is sent at most, 1 or more
 * @param onTries how often a request to switch on is sent at most before the port is left to the timer, 1 or more
 * @param retryPause the pause between two tries to switch on, 0 or more
 * @param coolDown how long a node is left alone after a hard-reboot before the next, 0 or more
 * @param positionAge how old the place where a node was heard may be to cut its power, above 0
 */
public record PoeConfig(
        Duration offTime,
        Duration proofBound,
        Duration linkBound,
        Duration readEvery,
        int offTries,
        int onTries,
        Duration retryPause,
        Duration coolDown,
        Duration positionAge) {

    /** @throws IllegalArgumentException when a value is out of its range */
    public PoeConfig {
        require(!offTime.isNegative(), "the off time of a power cycle must not be negative");
        require(!proofBound.isNegative(), "the time in which a port must change must not be negative");
        require(!linkBound.isNegative(), "the time in which a link must go down must not be negative");
        require(readEvery.isPositive(), "the pause between reads of a port must be above 0");
        require(offTries >= 1 && onTries >= 1, "a port must be tried to be switched at least once");
        require(!retryPause.isNegative(), "the pause between tries must not be negative");
        require(!coolDown.isNegative(), "the time between two hard-reboots of a node must not be negative");
        require(positionAge.isPositive(), "the age of positions must be above 0");
    }

    /** Off for 2 s, as WalT does it. */
    public static PoeConfig defaults() {
        return new PoeConfig(
                Duration.ofSeconds(2),
                Duration.ofSeconds(10),
                Duration.ofSeconds(2),
                Duration.ofMillis(500),
                2,
                5,
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                Duration.ofDays(30));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
