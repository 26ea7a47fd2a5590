package walt.reboot.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;

/** Runs reboots: one per node at a time, all side by side, each on a virtual thread, where waiting costs next to nothing. */
public final class RebootEngine {
    private final Function<RebootMethod, RebootStrategy> strategies;
    private final Journal journal;
    private final Clock clock;
    private final ThreadFactory threads;
    private final ConcurrentMap<UUID, NodeRun> runs = new ConcurrentHashMap<>();
    private final ConcurrentMap<UUID, List<Ticket>> jobs = new ConcurrentHashMap<>();
    private volatile boolean closed;

    public RebootEngine(
            Function<RebootMethod, RebootStrategy> strategies, Journal journal, Clock clock, ThreadFactory threads) {
        this.strategies = strategies;
        this.journal = journal;
        this.clock = clock;
        this.threads = threads;
    }

    /**
     * What one job wants of one node.
     *
     * @param ordinal the node's place in the job
     * @param attempts how many attempts are recorded already
     */
    public record Order(int ordinal, RebootPlan plan, int attempts) {
        boolean hard() {
            return plan.steps().getFirst().method() != RebootMethod.SOFT;
        }
    }

    /** Starts a job whose rows are recorded, and nothing else yet. */
    public void start(UUID job, List<Order> orders) {
        start(job, 0, false, orders);
    }

    /**
     * Goes on with a job.
     *
     * @param seq the number of the last change of the job that is recorded
     * @param anyAborted whether the record has a node that was aborted
     */
    public void start(UUID job, long seq, boolean anyAborted, List<Order> orders) {
        RunningJob running =
                new RunningJob(job, seq, anyAborted, orders.size(), journal, clock, () -> jobs.remove(job));
        if (orders.isEmpty()) {
            running.endNow();
            return;
        }
        Map<Order, Ticket> tickets = new LinkedHashMap<>();
        orders.forEach(order -> tickets.put(order, new Ticket(running, order.ordinal(), order.attempts())));
        jobs.put(job, List.copyOf(tickets.values()));
        tickets.forEach(this::start);
    }

    /** Lets go of what has not begun in this job. */
    public void abort(UUID job) {
        jobs.getOrDefault(job, List.of()).forEach(Ticket::wantAbort);
        runs.values().forEach(run -> run.interest().dropAborted());
    }

    /** Whether this server works on the job. */
    public boolean has(UUID job) {
        return jobs.containsKey(job);
    }

    /** The nodes that are being rebooted, from the moment their job is started. */
    public List<Node> underWay() {
        return runs.values().stream().map(NodeRun::node).toList();
    }

    /**
     * Ends the work of this server: what has not begun is left to the next start, power cycles under way are completed.
     *
     * @param patience how long to wait for them at most
     */
    public void close(Duration patience) throws InterruptedException {
        closed = true;
        runs.values().forEach(run -> run.interest().abandon());
        long end = System.nanoTime() + patience.toNanos();
        for (NodeRun run : runs.values()) {
            run.awaitEnd(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        }
    }

    private void start(Order order, Ticket ticket) {
        RebootPlan plan = order.plan();
        boolean hard = order.hard();
        if (hard && !plan.hardRebootPossible()) {
            // nothing to wait for, and no reason to disturb a soft-reboot that is under way
            new NodeRun(plan, ticket, strategies, clock, run -> {}).run();
            return;
        }
        NodeRun mine = newRun(plan, ticket);
        NodeRun there = runs.putIfAbsent(plan.node().id(), mine);
        while (there != null && !there.interest().join(ticket, plan, hard)) {
            runs.remove(plan.node().id(), there);
            there = runs.putIfAbsent(plan.node().id(), mine);
        }
        if (there == null) {
            if (closed) {
                mine.interest().abandon(); // its row is left to the next start
            }
            threads.newThread(mine).start();
        }
    }

    private NodeRun newRun(RebootPlan plan, Ticket ticket) {
        UUID node = plan.node().id();
        return new NodeRun(plan, ticket, strategies, clock, run -> runs.remove(node, run));
    }
}
