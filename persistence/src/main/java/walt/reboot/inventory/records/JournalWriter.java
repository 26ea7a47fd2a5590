package walt.reboot.inventory.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes batches of entries down, each batch in one transaction. */
@ApplicationScoped
public class JournalWriter {
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_PHASE = 200;

    @PersistenceContext(unitName = "walt")
    EntityManager rows;

    /** Writes the entries in their order; all or none. */
    @Transactional
    public void write(List<Entry> entries) {
        Map<UUID, Map<Integer, JobNodeEntity>> nodes = loadNodes(entries);
        for (Entry entry : entries) {
            switch (entry) {
                case Entry.NodeChanged e -> nodeChanged(e, nodes);
                case Entry.AttemptMade e -> rows.persist(attempt(e));
                case Entry.AbortWanted e -> abortWanted(e);
                case Entry.JobEnded e -> jobEnded(e);
                case Entry.IntentOpened e -> rows.persist(intent(e.intent()));
                case Entry.IntentReopened e -> rows.merge(intent(e.intent()));
                case Entry.IntentChanged e -> intentChanged(e);
                case Entry.IntentClosed e -> intentClosed(e);
            }
        }
    }

    /** One query per job instead of one per node. */
    private Map<UUID, Map<Integer, JobNodeEntity>> loadNodes(List<Entry> entries) {
        Map<UUID, List<Integer>> wanted = new HashMap<>();
        for (Entry entry : entries) {
            if (entry instanceof Entry.NodeChanged e) {
                wanted.computeIfAbsent(e.job(), job -> new ArrayList<>()).add(e.ordinal());
            }
        }
        Map<UUID, Map<Integer, JobNodeEntity>> found = new HashMap<>();
        wanted.forEach((job, ordinals) -> {
            Map<Integer, JobNodeEntity> ofJob = new HashMap<>();
            rows.createQuery(
                            "select n from JobNode n where n.jobId = :job and n.ordinal in :ordinals",
                            JobNodeEntity.class)
                    .setParameter("job", job)
                    .setParameter("ordinals", ordinals)
                    .getResultList()
                    .forEach(node -> ofJob.put(node.ordinal, node));
            found.put(job, ofJob);
        });
        return found;
    }

    private static void nodeChanged(Entry.NodeChanged e, Map<UUID, Map<Integer, JobNodeEntity>> nodes) {
        JobNodeEntity node = nodes.getOrDefault(e.job(), Map.of()).get(e.ordinal());
        if (node == null) {
            throw new IllegalStateException("no node " + e.ordinal() + " in job " + e.job());
        }
        node.state = e.state();
        node.phase = cut(e.phase(), LONGEST_PHASE);
        node.seq = e.seq();
    }

    private static AttemptEntity attempt(Entry.AttemptMade e) {
        AttemptEntity row = new AttemptEntity();
        row.jobId = e.job();
        row.nodeOrdinal = e.ordinal();
        row.ordinal = e.number();
        row.method = e.attempt().method();
        row.outcome = e.attempt().outcome();
        row.reason = cut(e.attempt().reason(), LONGEST_REASON);
        row.started = e.attempt().started();
        row.millis = e.attempt().duration().toMillis();
        return row;
    }

    private void abortWanted(Entry.AbortWanted e) {
        JobEntity job = rows.find(JobEntity.class, e.job());
        if (job != null) {
            job.abortWanted = true;
        }
    }

    private void jobEnded(Entry.JobEnded e) {
        JobEntity job = rows.find(JobEntity.class, e.job());
        if (job != null) {
            job.state = e.state();
            job.finished = e.when();
        }
    }

    private static PowerIntentEntity intent(PowerIntent intent) {
        PowerIntentEntity row = new PowerIntentEntity();
        row.id = intent.id();
        row.switchId = intent.switchId();
        row.poeGroup = intent.row().group();
        row.poePort = intent.row().port();
        row.cutAt(intent.cutAt());
        row.portMode = intent.portMode();
        row.nodeName = intent.nodeName();
        row.jobId = intent.jobId();
        row.phase = intent.phase();
        row.since = intent.since();
        row.problem = cut(intent.problem(), LONGEST_REASON);
        row.holder = intent.holder();
        return row;
    }

    private void intentChanged(Entry.IntentChanged e) {
        PowerIntentEntity row = rows.find(PowerIntentEntity.class, e.intent());
        if (row != null) {
            row.phase = e.phase();
            row.problem = cut(e.problem(), LONGEST_REASON);
        }
    }

    private void intentClosed(Entry.IntentClosed e) {
        PowerIntentEntity row = rows.find(PowerIntentEntity.class, e.intent());
        if (row != null) {
            rows.remove(row);
        }
    }

    private static @Nullable String cut(@Nullable String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
