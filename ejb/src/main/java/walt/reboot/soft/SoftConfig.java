package walt.reboot.soft;

import java.time.Duration;

/**
 * How nodes are asked: port, time-outs, patience.
 *
 * @param port TCP port of the node service, 1 to 65535
 * @param connectTimeout how long one connection may take to be answered; more than zero
 * @param replyTimeout how long the whole first line of the reply may take; more than zero
 * @param refusalPatience how long a refusing node is tried again: the node service refuses for 1.0 to 2.5 s after any
 *     request although it is well
 * @param lossWatch how long a node whose acknowledgement got lost is watched before it is asked once more
 */
public record SoftConfig(
        int port, Duration connectTimeout, Duration replyTimeout, Duration refusalPatience, Duration lossWatch) {

    /** @throws IllegalArgumentException when a value is out of its range */
    public SoftConfig {
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("the port of the node service must be 1 to 65535, not " + port);
        }
        positive("connect time-out", connectTimeout);
        positive("reply time-out", replyTimeout);
        notNegative("refusal patience", refusalPatience);
        notNegative("loss watch", lossWatch);
    }

    public static SoftConfig defaults() {
        return new SoftConfig(
                12346, Duration.ofSeconds(15), Duration.ofSeconds(15), Duration.ofSeconds(3), Duration.ofSeconds(5));
    }

    /** The same port with short time-outs and no patience: for a look at a node that is asked again anyway. */
    SoftConfig forProbes() {
        return new SoftConfig(
                port,
                shorter(connectTimeout, Duration.ofMillis(1500)),
                shorter(replyTimeout, Duration.ofMillis(1000)),
                Duration.ZERO,
                Duration.ZERO);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static void positive(String what, Duration value) {
        if (value.isZero()) {
            throw new IllegalArgumentException("the " + what + " of soft-reboots must be more than zero");
        }
        notNegative(what, value);
    }

    private static void notNegative(String what, Duration value) {
        if (value.isNegative() || value.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException(
                    "the " + what + " of soft-reboots must be at most one hour and not negative, not " + value);
        }
    }
}
