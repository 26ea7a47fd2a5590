package walt.reboot.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.records.NodeState;

/** Who wants a reboot that is under way, and whether it can still be left: all of it that other threads than its own may touch. */
final class Interest {
    private final Claims claims;
    private RebootPlan newest;
    private @Nullable Thread thread;
    private @Nullable RebootMethod current;
    private boolean begun;
    private boolean deserted;
    private boolean hardWanted;
    private boolean stopping;
    private boolean ended;

    Interest(RebootPlan plan, Ticket first) {
        this.newest = plan;
        this.claims = new Claims(first);
    }

    /**
     * Joins the reboot; a hard request ends a soft-reboot that was not acknowledged yet.
     *
     * @param plan how it would be done now, which is how the hard step will be done
     * @return false when it is over already: the caller starts another one
     */
    synchronized boolean join(Ticket ticket, RebootPlan plan, boolean hard) {
        if (ended) {
            return false;
        }
        claims.join(ticket);
        newest = plan;
        if (hard && plan.hardRebootPossible()) {
            hardWanted = true;
            if (current == RebootMethod.SOFT) {
                interrupt();
            }
        }
        return true;
    }

    /** The plan of the one who came last. */
    synchronized RebootPlan newestPlan() {
        return newest;
    }

    /** Lets go of the tickets whose jobs were aborted, unless a step that can't be taken back has begun. */
    synchronized void dropAborted() {
        if (!begun && !ended) {
            claims.dropAborted();
            if (claims.isEmpty()) {
                deserted = true;
                interrupt();
            }
        }
    }

    /** Stops what has not begun, without a record: the server is going down and takes it up again at its next start. */
    synchronized void abandon() {
        stopping = true;
        if (!begun || current == RebootMethod.SOFT) {
            ended = true;
            claims.forget();
            interrupt();
        }
    }

    /** The caller's thread is the one of the reboot. */
    synchronized void runsHere() {
        thread = Thread.currentThread();
    }

    /** Begins a step, unless nobody wants it to be done by this method any more. */
    synchronized boolean enter(RebootMethod method) {
        if (method == RebootMethod.SOFT && hardWanted) {
            return false;
        }
        current = method;
        return true;
    }

    /** After this nobody interrupts the thread on account of the step that has ended; a late interrupt is dropped. */
    synchronized void leave() {
        current = null;
        begun = false;
        var unused = Thread.interrupted();
    }

    /** Whether anybody wants the reboot; when nobody does, nobody can join it any more. */
    synchronized boolean wanted() {
        if (stopping) {
            claims.forget();
        }
        claims.dropAborted();
        ended |= claims.isEmpty();
        return !claims.isEmpty();
    }

    /** Whether all had left when the step was interrupted, and somebody else has come since: the step is for them. */
    synchronized boolean wantedAnew() {
        boolean anew = deserted && wanted();
        deserted = false;
        return anew;
    }

    /** From here on the attempt is a fact that must be recorded, whoever leaves now. */
    synchronized Attempt returned(Attempt attempt) {
        begun = true;
        current = null;
        return attempt;
    }

    synchronized void conclude(RebootMethod method, Attempt attempt, Instant started, Duration took) {
        claims.attempted(method, attempt, started, took);
        leave();
    }

    synchronized void finish(NodeState end) {
        ended = true;
        claims.finished(end);
    }

    synchronized UUID job() {
        return claims.job();
    }

    synchronized void phase(String what) {
        claims.phase(what);
    }

    /** The step can't be taken back any more. */
    synchronized void begin() throws InterruptedException {
        if (claims.isEmpty() || Thread.interrupted()) {
            throw new InterruptedException();
        }
        begun = true;
    }

    private void interrupt() {
        if (thread != null) {
            thread.interrupt();
        }
    }
}
