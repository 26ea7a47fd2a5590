package walt.reboot.snmp;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How long an agent needs for an answer, smoothed as in RFC 6298, and so how long the first try of a read waits: a lost
 * datagram of a quick agent is repeated soon. What was answered after a repetition tells nothing (Karn); the wait doubles
 * then.
 */
final class RoundTrip {
    /** Busy agents, and those who answer one after the other, are not to be asked twice for a hiccup. */
    static final Duration SHORTEST = Duration.ofMillis(200);

    private static final int MOST_DOUBLINGS = 16;

    private boolean known;
    private double smoothed;
    private double variation;
    private int doublings;

    /** An answer came before the request was repeated. */
    synchronized void measured(Duration took) {
        double nanos = took.toNanos();
        if (known) {
            variation = 0.75 * variation + 0.25 * Math.abs(smoothed - nanos);
            smoothed = 0.875 * smoothed + 0.125 * nanos;
        } else {
            known = true;
            smoothed = nanos;
            variation = nanos / 2;
        }
        doublings = 0;
    }

    /** The first try got no answer in time. */
    synchronized void missed() {
        doublings = Math.min(doublings + 1, MOST_DOUBLINGS);
    }

    /** The waits, of which the first is shortened; never the last, since nothing would be tried after it. */
    List<Duration> adapted(List<Duration> waits) {
        if (waits.size() == 1) {
            return waits;
        }
        List<Duration> adapted = new ArrayList<>(waits);
        adapted.set(0, first(waits.getFirst()));
        return adapted;
    }

    private synchronized Duration first(Duration most) {
        if (!known) {
            return most;
        }
        double quickest = SHORTEST.toNanos();
        double nanos = Math.scalb(Math.max(smoothed + 4 * variation, quickest), doublings);
        return nanos < most.toNanos() ? Duration.ofNanos((long) nanos) : most;
    }
}
