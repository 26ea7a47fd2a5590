package walt.reboot.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.Conflict;
import walt.reboot.inventory.Ids;
import walt.reboot.inventory.NotAllowed;
import walt.reboot.inventory.NotFound;
import walt.reboot.inventory.Owned;
import walt.reboot.inventory.access.Account;
import walt.reboot.inventory.records.Entry;
import walt.reboot.inventory.records.Job;
import walt.reboot.inventory.records.JobNode;
import walt.reboot.inventory.records.JobState;
import walt.reboot.inventory.records.NewJob;
import walt.reboot.inventory.records.NodeState;
import walt.reboot.inventory.records.RebootRecords;

/** The way into the engine: requests, reports, abort. */
@ApplicationScoped
public class RebootService {
    /** How long a job stays this server's without a sign of life. */
    public static final Duration LEASE = Duration.ofSeconds(30);

    @Inject
    Planner planner;

    @Inject
    RebootRecords records;

    @Inject
    EngineRoom room;

    @Inject
    ServerIdentity server;

    @Inject
    Clock clock;

    /**
     * Starts a reboot of all nodes of a set; returns as soon as the job is recorded.
     *
     * @throws Owned when nodes are somebody else's and {@code force} is not given
     * @throws Conflict when the idempotency key was used for another request
     */
    public RebootReport reboot(RebootRequest request, Account caller) {
        Optional<Job> before = earlier(request, caller);
        if (before.isPresent()) {
            return report(before.get().id());
        }
        List<RebootPlan> plans = planner.plans(request, caller);
        NewJob fresh = new NewJob(
                Ids.next(clock.instant()),
                request.mode().name(),
                caller.name(),
                request.cause(),
                request.nodes(),
                request.idempotencyKey(),
                clock.instant(),
                server.name(),
                clock.instant().plus(LEASE),
                plans.stream()
                        .map(RebootPlan::node)
                        .map(node -> new NewJob.Member(node.id(), node.name()))
                        .toList());
        Job job = create(fresh, request, caller);
        if (!job.id().equals(fresh.id())) {
            return report(job.id());
        }
        List<RebootEngine.Order> orders = new ArrayList<>();
        for (RebootPlan plan : plans) {
            orders.add(new RebootEngine.Order(orders.size(), plan, 0));
        }
        room.engine().start(job.id(), orders);
        return report(job.id());
    }

    /** What a reboot of the set would do to each node, in name order. */
    public List<Preview> preview(RebootRequest request, Account caller) {
        return planner.previews(request, caller);
    }

    /** @throws NotFound when there is no such job */
    public RebootReport report(UUID id) {
        Job job = job(id);
        List<JobNode> nodes = records.nodes(id, -1);
        Map<NodeState, Long> counts = nodes.stream()
                .collect(Collectors.groupingBy(
                        JobNode::state, () -> new EnumMap<>(NodeState.class), Collectors.counting()));
        return new RebootReport(job, counts, Summary.of(nodes), nodes);
    }

    /** The report with counts only, which is cheap for a job of any size. */
    public RebootReport counts(UUID id) {
        return withCounts(List.of(job(id))).getFirst();
    }

    /** The nodes of the job that have changed after {@code seq}, in the order of their changes. */
    public List<JobNode> changes(UUID id, long seq) {
        return records.nodes(id, seq).stream()
                .sorted(Comparator.comparingLong(JobNode::seq))
                .toList();
    }

    /** The history, newest first, without nodes; {@code before} is the last id of the page before. */
    public List<RebootReport> history(
            @Nullable String node, @Nullable JobState state, @Nullable UUID before, int limit) {
        return withCounts(records.list(node, state, before, limit));
    }

    /**
     * Aborts what has not begun, for good, also over a crash; a power cycle under way is completed.
     *
     * @throws NotAllowed when the caller neither requested it nor is an administrator
     */
    public RebootReport abort(UUID id, Account caller) {
        String requester = job(id).requester();
        if (!caller.administers() && !caller.name().equals(requester)) {
            throw new NotAllowed("Only " + requester + ", who requested this reboot, and administrators may abort it.");
        }
        if (room.engine().has(id)) {
            room.engine().abort(id);
            room.journal().write(new Entry.AbortWanted(id));
        }
        return report(id);
    }

    /** Follows the changes of a job. */
    public JobWatch.Follower follow(UUID id) {
        job(id);
        return room.watch().follow(id);
    }

    /** The ports of the nodes that this server is rebooting right now. */
    public PortsUnderWay portsUnderWay() {
        return new PortsUnderWay(room.engine().underWay());
    }

    /** Goes on with a job that the server's end has interrupted; returns the nodes that it may still power-cycle. */
    public List<Node> resume(Job job, Resumption resumption) {
        List<JobNode> nodes = records.nodes(job.id(), -1);
        Resumption.Outcome outcome = resumption.of(job, nodes);
        long seq = nodes.stream().mapToLong(JobNode::seq).max().orElse(0);
        for (Map.Entry<Integer, NodeState> node : outcome.ended().entrySet()) {
            room.journal().note(new Entry.NodeChanged(job.id(), node.getKey(), node.getValue(), null, ++seq));
        }
        boolean anyAborted = Stream.concat(nodes.stream().map(JobNode::state), outcome.ended().values().stream())
                .anyMatch(NodeState.ABORTED::equals);
        room.engine().start(job.id(), seq, anyAborted, outcome.orders());
        return outcome.orders().stream()
                .map(RebootEngine.Order::plan)
                .filter(RebootPlan::hardRebootPossible)
                .map(RebootPlan::node)
                .toList();
    }

    /** Of two requests with the same idempotency key at the same moment the database takes one; the other gets that job. */
    private Job create(NewJob fresh, RebootRequest request, Account caller) {
        try {
            return records.create(fresh);
        } catch (RuntimeException notTaken) {
            return earlier(request, caller).orElseThrow(() -> notTaken);
        }
    }

    private Optional<Job> earlier(RebootRequest request, Account caller) {
        String key = request.idempotencyKey();
        Optional<Job> job = key == null ? Optional.empty() : records.findByKey(caller.name(), key);
        job.ifPresent(there -> {
            boolean same = there.expression().equals(request.nodes())
                    && there.mode().equals(request.mode().name())
                    && Objects.equals(there.cause(), request.cause());
            if (!same) {
                throw new Conflict("This Idempotency-Key was used for another request: use a fresh one.");
            }
        });
        return job;
    }

    private List<RebootReport> withCounts(List<Job> jobs) {
        Map<UUID, Map<NodeState, Long>> counts =
                records.counts(jobs.stream().map(Job::id).toList());
        return jobs.stream()
                .map(job -> new RebootReport(job, counts.getOrDefault(job.id(), Map.of()), List.of(), List.of()))
                .toList();
    }

    private Job job(UUID id) {
        return records.find(id).orElseThrow(() -> new NotFound("There is no reboot " + id + "."));
    }
}
