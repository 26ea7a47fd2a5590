package walt.reboot.inventory.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.PoeRow;

/** The record of all reboot jobs. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class RebootRecords {
    @PersistenceContext(unitName = "walt")
    EntityManager rows;

    /** Records a job that is about to run, with all of its nodes pending. */
    public Job create(NewJob fresh) {
        JobEntity job = new JobEntity();
        job.id = fresh.id();
        job.mode = fresh.mode();
        job.state = JobState.RUNNING;
        job.requester = fresh.requester();
        job.cause = fresh.cause();
        job.expression = fresh.expression();
        job.created = fresh.created();
        job.idempotencyKey = fresh.idempotencyKey();
        job.holder = fresh.holder();
        job.leaseUntil = fresh.leaseUntil();
        rows.persist(job);
        rows.flush(); // the nodes' foreign key needs it
        for (int i = 0; i < fresh.nodes().size(); i++) {
            JobNodeEntity node = new JobNodeEntity();
            node.jobId = fresh.id();
            node.ordinal = i;
            node.deviceId = fresh.nodes().get(i).id();
            node.name = fresh.nodes().get(i).name().value();
            node.state = NodeState.PENDING;
            rows.persist(node);
        }
        return job.job();
    }

    public Optional<Job> find(UUID id) {
        return Optional.ofNullable(rows.find(JobEntity.class, id)).map(JobEntity::job);
    }

    /** The job that this requester started with this idempotency key. */
    public Optional<Job> findByKey(String requester, String key) {
        return rows.createQuery(
                        "select j from Job j where j.requester = :requester and j.idempotencyKey = :key",
                        JobEntity.class)
                .setParameter("requester", requester)
                .setParameter("key", key)
                .getResultStream()
                .findFirst()
                .map(JobEntity::job);
    }

    /** The job's nodes that have changed after {@code seq} (all: -1), in their order. */
    public List<JobNode> nodes(UUID job, long seq) {
        Map<Integer, List<AttemptRecord>> attempts = new HashMap<>();
        rows.createQuery(
                        "select a from Attempt a, JobNode n where a.jobId = :job and n.jobId = a.jobId and n.ordinal = a.nodeOrdinal"
                                + " and n.seq > :seq order by a.ordinal",
                        AttemptEntity.class)
                .setParameter("job", job)
                .setParameter("seq", seq)
                .getResultList()
                .forEach(a -> attempts.computeIfAbsent(a.nodeOrdinal, n -> new ArrayList<>())
                        .add(a.attempt()));
        return rows.createQuery(
                        "select n from JobNode n where n.jobId = :job and n.seq > :seq order by n.ordinal",
                        JobNodeEntity.class)
                .setParameter("job", job)
                .setParameter("seq", seq)
                .getResultStream()
                .map(n -> new JobNode(
                        n.ordinal,
                        n.deviceId,
                        n.name,
                        n.state,
                        n.phase,
                        n.seq,
                        attempts.getOrDefault(n.ordinal, List.of())))
                .toList();
    }

    /** How many nodes of each job are in which state. */
    public Map<UUID, Map<NodeState, Long>> counts(List<UUID> jobs) {
        if (jobs.isEmpty()) {
            return Map.of();
        }
        return rows.createQuery(
                        "select n.jobId, n.state, count(n.ordinal) from JobNode n where n.jobId in :jobs"
                                + " group by n.jobId, n.state",
                        Object[].class)
                .setParameter("jobs", jobs)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0],
                        Collectors.toMap(
                                row -> (NodeState) row[1],
                                row -> (Long) row[2],
                                Long::sum,
                                () -> new EnumMap<>(NodeState.class))));
    }

    /**
     * The history, newest first.
     *
     * @param before only jobs older than this one; ids sort by time
     */
    public List<Job> list(@Nullable String node, @Nullable JobState state, @Nullable UUID before, int limit) {
        String where = (node == null ? "" : " and j.id in (select n.jobId from JobNode n where n.name = :node)")
                + (state == null ? "" : " and j.state = :state")
                + (before == null ? "" : " and j.id < :before");
        TypedQuery<JobEntity> query =
                rows.createQuery("select j from Job j where 1 = 1" + where + " order by j.id desc", JobEntity.class);
        if (node != null) {
            query.setParameter("node", node);
        }
        if (state != null) {
            query.setParameter("state", state);
        }
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.setMaxResults(limit).getResultStream().map(JobEntity::job).toList();
    }

    /** Takes over the running jobs that this holder had before its restart; the fence of each rises. */
    public List<Job> takeOver(String holder, Instant leaseUntil) {
        List<JobEntity> mine = running(holder);
        mine.forEach(job -> {
            job.leaseUntil = leaseUntil;
            job.fence++;
        });
        return mine.stream().map(JobEntity::job).toList();
    }

    /** Renews the lease of all running jobs of this holder. */
    public void renewLeases(String holder, Instant leaseUntil) {
        running(holder).forEach(job -> job.leaseUntil = leaseUntil);
    }

    /** The ports that are owed power, oldest first. */
    public List<PowerIntent> openIntents() {
        return rows.createQuery("select i from PowerIntent i order by i.since", PowerIntentEntity.class)
                .getResultStream()
                .map(PowerIntentEntity::intent)
                .toList();
    }

    /** The ports that are owed power on account of a node. */
    public List<PowerIntent> openIntentsFor(String nodeName) {
        return rows.createQuery(
                        "select i from PowerIntent i where i.nodeName = :node order by i.since",
                        PowerIntentEntity.class)
                .setParameter("node", nodeName)
                .getResultStream()
                .map(PowerIntentEntity::intent)
                .toList();
    }

    /** The open intent of a port. */
    public Optional<PowerIntent> openIntent(UUID switchId, PoeRow row) {
        return rows.createQuery(
                        "select i from PowerIntent i where i.switchId = :id and i.poeGroup = :group and i.poePort = :port",
                        PowerIntentEntity.class)
                .setParameter("id", switchId)
                .setParameter("group", row.group())
                .setParameter("port", row.port())
                .getResultStream()
                .findFirst()
                .map(PowerIntentEntity::intent);
    }

    private List<JobEntity> running(String holder) {
        return rows.createQuery("select j from Job j where j.holder = :holder and j.state = :state", JobEntity.class)
                .setParameter("holder", holder)
                .setParameter("state", JobState.RUNNING)
                .getResultList();
    }
}
