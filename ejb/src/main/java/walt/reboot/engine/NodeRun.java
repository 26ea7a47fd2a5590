package walt.reboot.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import walt.reboot.engine.RebootPlan.LeaveOut;
import walt.reboot.engine.RebootPlan.Step;
import walt.reboot.engine.RebootPlan.Try;
import walt.reboot.inventory.records.NodeState;

/**
 * The one reboot of a node that is under way: goes through the plan until the node reboots, on a thread of its own. All who
 * ask for this node meanwhile hold tickets of it.
 */
final class NodeRun implements Runnable {
    private final RebootPlan plan;
    private final Function<RebootMethod, RebootStrategy> strategies;
    private final Clock clock;
    private final Consumer<NodeRun> onEnd;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Claims claims;
    private @Nullable Thread thread;
    private @Nullable RebootMethod current;
    private boolean begun;
    private boolean deserted;
    private boolean hardWanted;
    private boolean stopping;
    private boolean ended;

    /** @param onEnd called once, when nobody can join any more */
    NodeRun(
            RebootPlan plan,
            Ticket first,
            Function<RebootMethod, RebootStrategy> strategies,
            Clock clock,
            Consumer<NodeRun> onEnd) {
        this.plan = plan;
        this.claims = new Claims(first);
        this.strategies = strategies;
        this.clock = clock;
        this.onEnd = onEnd;
    }

    String nodeName() {
        return plan.node().name().value();
    }

    /**
     * Joins the reboot; a hard request ends a soft-reboot that was not acknowledged yet.
     *
     * @return false when it is over already: the caller starts another one
     */
    synchronized boolean join(Ticket ticket, boolean hard) {
        if (ended) {
            return false;
        }
        claims.join(ticket);
        if (hard && plan.hardRebootPossible()) {
            hardWanted = true;
            if (current == RebootMethod.SOFT) {
                interrupt();
            }
        }
        return true;
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

    /** Waits until the run is over, or the time has passed. */
    void awaitEnd(Duration patience) throws InterruptedException {
        var unused = over.await(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void run() {
        synchronized (this) {
            thread = Thread.currentThread();
        }
        NodeState end = NodeState.FAILED;
        try {
            end = goThroughPlan();
        } finally {
            finish(end);
        }
    }

    private NodeState goThroughPlan() {
        for (Step step : plan.steps()) {
            if (!wanted()) {
                return NodeState.ABORTED;
            }
            Instant started = clock.instant();
            Attempt attempt = switch (step) {
                case LeaveOut out -> new Attempt.Skipped(out.why());
                case Try go -> attempt(go.method());
            };
            conclude(step.method(), attempt, started);
            if (attempt instanceof Attempt.Rebooted) {
                return NodeState.REBOOTED;
            }
        }
        return NodeState.FAILED;
    }

    private Attempt attempt(RebootMethod method) {
        while (enter(method)) {
            try {
                return returned(strategies.apply(method).reboot(plan.node(), new Sight(method)));
            } catch (InterruptedException leftEarly) {
                leave();
                if (!wantedAnew()) {
                    return new Attempt.Skipped(wanted() ? "a hard-reboot was asked for" : "aborted");
                }
            } catch (RuntimeException bug) {
                System.getLogger(NodeRun.class.getName())
                        .log(
                                System.Logger.Level.ERROR,
                                "rebooting " + plan.node().name() + " failed by a bug",
                                bug);
                return new Attempt.Failed("internal error: see the server's log");
            }
        }
        return new Attempt.Skipped("a hard-reboot was asked for");
    }

    private synchronized boolean enter(RebootMethod method) {
        if (method == RebootMethod.SOFT && hardWanted) {
            return false;
        }
        current = method;
        return true;
    }

    /** After this nobody interrupts the thread on account of the step that has ended; a late interrupt is dropped. */
    private synchronized void leave() {
        current = null;
        begun = false;
        var unused = Thread.interrupted();
    }

    /** Whether anybody wants the reboot; when nobody does, nobody can join it any more. */
    private synchronized boolean wanted() {
        if (stopping) {
            claims.forget();
        }
        claims.dropAborted();
        ended |= claims.isEmpty();
        return !claims.isEmpty();
    }

    /** Whether all had left when the step was interrupted, and somebody else has come since: the step is for them. */
    private synchronized boolean wantedAnew() {
        boolean anew = deserted && wanted();
        deserted = false;
        return anew;
    }

    /** From here on the attempt is a fact that must be recorded, whoever leaves now. */
    private synchronized Attempt returned(Attempt attempt) {
        begun = true;
        current = null;
        return attempt;
    }

    private synchronized void conclude(RebootMethod method, Attempt attempt, Instant started) {
        claims.attempted(method, attempt, started, Duration.between(started, clock.instant()));
        leave();
    }

    private void finish(NodeState end) {
        synchronized (this) {
            ended = true;
            claims.finished(end);
        }
        onEnd.accept(this);
        over.countDown();
    }

    private void interrupt() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** What the strategy of one step sees of this run. */
    private final class Sight implements Progress {
        private final RebootMethod method;

        Sight(RebootMethod method) {
            this.method = method;
        }

        @Override
        public UUID job() {
            synchronized (NodeRun.this) {
                return claims.job();
            }
        }

        @Override
        public void phase(String what) {
            synchronized (NodeRun.this) {
                claims.phase(method.phrase() + ": " + what);
            }
        }

        @Override
        public void begin() throws InterruptedException {
            synchronized (NodeRun.this) {
                if (claims.isEmpty() || Thread.interrupted()) {
                    throw new InterruptedException();
                }
                begun = true;
            }
        }
    }
}
