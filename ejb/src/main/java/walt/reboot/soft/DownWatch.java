package walt.reboot.soft;

import java.time.Duration;
import walt.reboot.inventory.IpAddress;

/**
 * Finds out whether a node whose acknowledgement got lost goes down, by asking it {@code PING} for some seconds.
 *
 * <p>Proven: a line that comes back at the end of the watch shows that the node service was up then. Only likely: that
 * a node which was silent or refused for longer than a healthy node ever refuses (1.0 to 2.5 s after a request) went down to
 * boot; its service may have died, or the network may have failed, at that moment. Also only likely: that a node which
 * still answers won't go down later (a node in hybrid mode stops its services first, which takes seconds).
 * {@code PING} doesn't tell the boot id, so a reboot that is faster than the refusals would not be seen.
 */
final class DownWatch {
    private static final Duration PAUSE = Duration.ofMillis(500);
    /** After an answer: the service of a healthy node refuses for 1.01 to 1.06 s. */
    private static final Duration PAUSE_AFTER_ANSWER = Duration.ofMillis(1200);

    private final Probe probe;
    private final Pace pace;
    private final Duration atLeast;
    private final Duration goneAfter;

    /**
     * @param atLeast a node counts as still the same when it answers after this time
     * @param goneAfter a node counts as gone down when it gave no line for this time, longer than a healthy one refuses
     */
    DownWatch(Probe probe, Pace pace, Duration atLeast, Duration goneAfter) {
        this.probe = probe;
        this.pace = pace;
        this.atLeast = atLeast;
        this.goneAfter = goneAfter;
    }

    /** Whether the node went down. Ends: either it stays away for long enough, or it answers at the end. */
    boolean wentDown(IpAddress node) throws InterruptedException {
        Duration start = pace.elapsed();
        Duration lastSeen = start; // the connection that was just lost had been accepted
        pace.pause(PAUSE);
        while (true) {
            boolean up = mayBeUp(probe.ping(node));
            Duration now = pace.elapsed();
            if (!up && now.minus(lastSeen).compareTo(goneAfter) >= 0) {
                return true;
            }
            lastSeen = up ? now : lastSeen;
            pace.pause(up ? PAUSE_AFTER_ANSWER : PAUSE);
            if (up && now.minus(start).compareTo(atLeast) >= 0) {
                return false; // after the pause, so that it listens again for what comes next
            }
        }
    }

    /** A connection without a line shows nothing: port forwarding accepts for machines that are down. */
    private static boolean mayBeUp(NodeAnswer answer) {
        return switch (answer) {
            case NodeAnswer.Ok ok -> true;
            case NodeAnswer.Ko ko -> true;
            case NodeAnswer.Improper other -> true;
            case NodeAnswer.Lost lost -> false;
            case NodeAnswer.Refused refused -> false;
            case NodeAnswer.Unreachable unreachable -> false;
            case NodeAnswer.Silent silent -> false;
            case NodeAnswer.NotTried notTried -> true; // nothing was learned, so it must not count as gone
        };
    }

    /** One {@code PING}, without patience. */
    @FunctionalInterface
    interface Probe {
        NodeAnswer ping(IpAddress node) throws InterruptedException;
    }
}
