package walt.reboot.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import walt.reboot.inventory.records.Entry;

/**
 * What the database did not take though nobody would tell it again: tried once a second, each entry for a minute. Entries of
 * one job stay in their order; other jobs don't wait for them.
 */
final class Backlog {
    private static final System.Logger LOG = System.getLogger(Backlog.class.getName());
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);
    private static final int TRIES = 60;

    private final Predicate<List<Entry>> database;
    private final LongSupplier nanos;
    // the line that was tried longest ago is the first
    private final Map<UUID, Line> lines = new LinkedHashMap<>();

    /** @param database writes entries in one transaction; returns whether it did */
    Backlog(Predicate<List<Entry>> database, LongSupplier nanos) {
        this.database = database;
        this.nanos = nanos;
    }

    private static final class Line {
        private final Deque<Entry> entries = new ArrayDeque<>();
        private long due;
        private int tries;
    }

    /** Whether this entry must wait for an earlier one. */
    boolean holds(Entry entry) {
        return lines.containsKey(Entries.subject(entry));
    }

    void add(Entry entry) {
        lines.computeIfAbsent(Entries.subject(entry), id -> later(new Line()))
                .entries
                .add(entry);
    }

    /** Tries the entries of one job, when one is due; returns that job. */
    Optional<UUID> tryNext() {
        Optional<UUID> due = lines.entrySet().stream()
                .limit(1)
                .filter(line -> line.getValue().due - nanos.getAsLong() <= 0)
                .map(Map.Entry::getKey)
                .findFirst();
        due.ifPresent(this::retry);
        return due;
    }

    /** Tries everything once more; what is not taken now is lost. */
    void tryAll() {
        lines.values().removeIf(line -> database.test(List.copyOf(line.entries)));
        lines.values().forEach(line -> line.entries.forEach(Backlog::lost));
        lines.clear();
    }

    private void retry(UUID id) {
        Line line = lines.remove(id);
        if (line != null && !database.test(List.copyOf(line.entries))) {
            writeUpToTheFault(line.entries, line);
            if (!line.entries.isEmpty()) {
                lines.put(id, later(line));
            }
        }
    }

    private void writeUpToTheFault(Deque<Entry> entries, Line line) {
        while (!entries.isEmpty() && database.test(List.of(entries.getFirst()))) {
            entries.removeFirst();
            line.tries = 0;
        }
        if (!entries.isEmpty() && ++line.tries >= TRIES) {
            lost(entries.removeFirst());
            line.tries = 0;
        }
    }

    private Line later(Line line) {
        line.due = nanos.getAsLong() + PAUSE;
        return line;
    }

    private static void lost(Entry entry) {
        LOG.log(System.Logger.Level.ERROR, "the database did not take {0}: it is lost", entry);
    }
}
