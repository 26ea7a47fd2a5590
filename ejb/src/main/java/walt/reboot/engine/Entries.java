package walt.reboot.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import walt.reboot.inventory.records.Entry;

/** What the journal must know of its entries: which belong together, and which of them replace others. */
final class Entries {
    private Entries() {}

    /** Of a node's changes only the newest, in its place; everything else as it is. */
    static List<Entry> newestOnly(List<Entry> entries) {
        Map<Object, Entry> newest = new LinkedHashMap<>();
        for (Entry entry : entries) {
            Object key = entry instanceof Entry.NodeChanged n ? List.of(n.job(), n.ordinal()) : new Object();
            newest.remove(key);
            newest.put(key, entry);
        }
        return List.copyOf(newest.values());
    }

    /** The job that the entry tells of. */
    static Optional<UUID> job(Entry entry) {
        return switch (entry) {
            case Entry.NodeChanged e -> Optional.of(e.job());
            case Entry.AttemptMade e -> Optional.of(e.job());
            case Entry.AbortWanted e -> Optional.empty();
            case Entry.JobEnded e -> Optional.of(e.job());
            case Entry.IntentOpened e -> Optional.empty();
            case Entry.IntentReopened e -> Optional.empty();
            case Entry.IntentChanged e -> Optional.empty();
            case Entry.IntentClosed e -> Optional.empty();
        };
    }

    /** The job or intent: entries of the same subject must be written in their order. */
    static UUID subject(Entry entry) {
        return switch (entry) {
            case Entry.NodeChanged e -> e.job();
            case Entry.AttemptMade e -> e.job();
            case Entry.AbortWanted e -> e.job();
            case Entry.JobEnded e -> e.job();
            case Entry.IntentOpened e -> e.intent().id();
            case Entry.IntentReopened e -> e.intent().id();
            case Entry.IntentChanged e -> e.intent();
            case Entry.IntentClosed e -> e.intent();
        };
    }
}
