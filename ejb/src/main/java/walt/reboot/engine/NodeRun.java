package walt.reboot.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import walt.reboot.engine.RebootPlan.LeaveOut;
import walt.reboot.engine.RebootPlan.Step;
import walt.reboot.engine.RebootPlan.Try;
import walt.reboot.inventory.records.NodeState;

/**
 * The one reboot of a node that is under way: goes through the plan until the node reboots, on a thread of its own. All who
 * ask for this node meanwhile hold tickets of it.
 */
final class NodeRun implements Runnable {
    private static final System.Logger LOG = System.getLogger(NodeRun.class.getName());

    private final RebootPlan plan;
    private final Function<RebootMethod, RebootStrategy> strategies;
    private final Clock clock;
    private final Consumer<NodeRun> onEnd;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Queue<Runnable> onceRecorded = new ConcurrentLinkedQueue<>();
    private final Interest interest;

    /** @param onEnd called once, when nobody can join any more */
    NodeRun(
            RebootPlan plan,
            Ticket first,
            Function<RebootMethod, RebootStrategy> strategies,
            Clock clock,
            Consumer<NodeRun> onEnd) {
        this.plan = plan;
        this.interest = new Interest(plan, first);
        this.strategies = strategies;
        this.clock = clock;
        this.onEnd = onEnd;
    }

    /** As it was when somebody asked for it last. */
    Node node() {
        return interest.newestPlan().node();
    }

    Interest interest() {
        return interest;
    }

    /** Waits until the run is over, or the time has passed. */
    void awaitEnd(Duration patience) throws InterruptedException {
        var unused = over.await(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void run() {
        interest.runsHere();
        NodeState end = NodeState.FAILED;
        try {
            end = goThroughPlan();
        } finally {
            interest.finish(end);
            onEnd.accept(this);
            over.countDown();
        }
    }

    private NodeState goThroughPlan() {
        List<Step> steps = plan.steps();
        for (int i = 0; i < steps.size(); i++) {
            if (!interest.wanted()) {
                return NodeState.ABORTED;
            }
            // settings may have changed since this plan was made, and whoever joined has brought a newer one
            boolean hard = i == steps.size() - 1;
            if (take(hard ? interest.newestPlan().steps().getLast() : steps.get(i)) instanceof Attempt.Rebooted) {
                return NodeState.REBOOTED;
            }
        }
        return NodeState.FAILED;
    }

    private Attempt take(Step step) {
        Instant started = clock.instant();
        Attempt attempt = switch (step) {
            case LeaveOut out -> new Attempt.Skipped(out.why());
            case Try go -> attempt(go.method());
        };
        interest.conclude(step.method(), attempt, started, Duration.between(started, clock.instant()));
        for (Runnable deed = onceRecorded.poll(); deed != null; deed = onceRecorded.poll()) {
            deed.run();
        }
        return attempt;
    }

    private Attempt attempt(RebootMethod method) {
        while (interest.enter(method)) {
            try {
                return interest.returned(strategies.apply(method).reboot(node(), new Sight(method)));
            } catch (InterruptedException leftEarly) {
                interest.leave();
                if (!interest.wantedAnew()) {
                    return new Attempt.Skipped(interest.wanted() ? "a hard-reboot was asked for" : "aborted");
                }
            } catch (RuntimeException bug) {
                LOG.log(System.Logger.Level.ERROR, "rebooting " + node().name() + " failed by a bug", bug);
                return new Attempt.Failed("internal error: see the server's log");
            }
        }
        return new Attempt.Skipped("a hard-reboot was asked for");
    }

    /** What the strategy of one step sees of this run. */
    private final class Sight implements Progress {
        private final RebootMethod method;

        Sight(RebootMethod method) {
            this.method = method;
        }

        @Override
        public UUID job() {
            return interest.job();
        }

        @Override
        public void phase(String what) {
            interest.phase(method.phrase() + ": " + what);
        }

        @Override
        public void begin() throws InterruptedException {
            interest.begin();
        }

        @Override
        public void onceRecorded(Runnable deed) {
            onceRecorded.add(deed);
        }
    }
}
