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

/** Keeps what the journal writes, and notes what must never be written. */
final class MemoryRecords {
    private final Map<UUID, JobState> ended = new HashMap<>();
    private final Map<List<Object>, Entry.NodeChanged> nodes = new HashMap<>();
    private final Map<List<Object>, List<AttemptRecord>> attempts = new HashMap<>();
    private final Map<UUID, Long> newest = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    synchronized void write(List<Entry> entries) {
        for (Entry entry : entries) {
            if (entry instanceof Entry.NodeChanged e) {
                changed(e);
            } else if (entry instanceof Entry.AttemptMade e) {
                attempted(e);
            } else if (entry instanceof Entry.JobEnded e) {
                ended(e);
            }
        }
    }

    private void changed(Entry.NodeChanged e) {
        Entry.NodeChanged before = nodes.put(List.of(e.job(), e.ordinal()), e);
        check(e.seq() > newest.getOrDefault(e.job(), 0L), "an old change after a new one", e);
        check(!ended.containsKey(e.job()), "a change after the end of its job", e);
        check(before == null || !before.state().finished(), "a change of a node that was finished", e);
        newest.put(e.job(), e.seq());
    }

    private void attempted(Entry.AttemptMade e) {
        List<AttemptRecord> before = attempts.computeIfAbsent(List.of(e.job(), e.ordinal()), key -> new ArrayList<>());
        check(e.number() == before.size(), "an attempt is missing", e);
        before.add(e.attempt());
    }

    private void ended(Entry.JobEnded e) {
        boolean allFinished = nodes.values().stream()
                .filter(node -> node.job().equals(e.job()))
                .allMatch(node -> node.state().finished());
        check(allFinished, "the end of a job before its last node's", e);
        check(ended.put(e.job(), e.state()) == null, "a second end", e);
    }

    private void check(boolean right, String fault, Entry entry) {
        if (!right) {
            faults.add(fault + ": " + entry);
        }
    }

    synchronized List<String> faults() {
        return List.copyOf(faults);
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
