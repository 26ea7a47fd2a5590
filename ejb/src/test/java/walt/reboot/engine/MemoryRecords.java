package walt.reboot.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import walt.reboot.inventory.records.AttemptRecord;
import walt.reboot.inventory.records.Entry;
import walt.reboot.inventory.records.JobState;
import walt.reboot.inventory.records.NodeState;

/** Keeps what the journal writes, and checks that each job's changes come in the order of their numbers. */
final class MemoryRecords {
    private final Map<UUID, JobState> ended = new HashMap<>();
    private final Map<List<Object>, Entry.NodeChanged> nodes = new HashMap<>();
    private final Map<List<Object>, List<AttemptRecord>> attempts = new HashMap<>();
    private final Map<UUID, Long> newest = new HashMap<>();

    synchronized void write(List<Entry> entries) {
        for (Entry entry : entries) {
            if (entry instanceof Entry.NodeChanged e) {
                if (e.seq() <= newest.getOrDefault(e.job(), 0L)) {
                    throw new AssertionError("change " + e.seq() + " after " + newest.get(e.job()));
                }
                newest.put(e.job(), e.seq());
                nodes.put(List.of(e.job(), e.ordinal()), e);
            } else if (entry instanceof Entry.AttemptMade e) {
                attempts.computeIfAbsent(List.of(e.job(), e.ordinal()), key -> new ArrayList<>())
                        .add(e.attempt());
            } else if (entry instanceof Entry.JobEnded e) {
                ended.put(e.job(), e.state());
            }
        }
    }

    synchronized void changed(UUID job) {
        notifyAll();
    }

    synchronized JobState awaitEnd(UUID job) throws InterruptedException {
        while (!ended.containsKey(job)) {
            wait();
        }
        return ended.get(job);
    }

    synchronized NodeState state(UUID job, int ordinal) {
        Entry.NodeChanged last = nodes.get(List.of(job, ordinal));
        return last == null ? NodeState.PENDING : last.state();
    }

    synchronized long count(UUID job, NodeState state) {
        return nodes.values().stream()
                .filter(node -> node.job().equals(job) && node.state() == state)
                .count();
    }

    /** The node's state and attempts in one line. */
    synchronized String told(UUID job, int ordinal) {
        return state(job, ordinal) + ": "
                + attempts.getOrDefault(List.of(job, ordinal), List.of()).stream()
                        .map(a -> a.method() + " " + a.outcome() + (a.reason() == null ? "" : " " + a.reason()))
                        .collect(Collectors.joining(", "));
    }
}
