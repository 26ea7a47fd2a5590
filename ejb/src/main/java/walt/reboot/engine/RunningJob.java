package walt.reboot.engine;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.records.AttemptRecord;
import walt.reboot.inventory.records.Entry;
import walt.reboot.inventory.records.JobState;
import walt.reboot.inventory.records.NodeState;

/** A job under way in this server: numbers its changes, writes them to the journal, and ends it with its last node. */
final class RunningJob {
    private final UUID id;
    private final Journal journal;
    private final Clock clock;
    private final Runnable onEnd;
    private final AtomicLong seq;
    private final AtomicInteger left;
    private volatile boolean anyAborted;

    /**
     * @param seq the number of the last change that is already recorded
     * @param anyAborted whether a node was aborted before
     * @param left how many of its nodes are not finished
     */
    RunningJob(UUID id, long seq, boolean anyAborted, int left, Journal journal, Clock clock, Runnable onEnd) {
        this.anyAborted = anyAborted;
        this.onEnd = onEnd;
        this.id = id;
        this.seq = new AtomicLong(seq);
        this.left = new AtomicInteger(left);
        this.journal = journal;
        this.clock = clock;
    }

    UUID id() {
        return id;
    }

    /** Numbering and writing are one step, so that the journal sees a job's changes in the order of their numbers. */
    synchronized void nodeChanged(int ordinal, NodeState state, @Nullable String phase) {
        journal.note(new Entry.NodeChanged(id, ordinal, state, phase, seq.incrementAndGet()));
    }

    void attempted(int ordinal, int number, AttemptRecord attempt) {
        journal.note(new Entry.AttemptMade(id, ordinal, number, attempt));
    }

    void nodeFinished(NodeState state) {
        if (state == NodeState.ABORTED) {
            anyAborted = true;
        }
        if (left.decrementAndGet() == 0) {
            endNow();
        }
    }

    /** Ends the job, which has no unfinished node. */
    void endNow() {
        JobState end = anyAborted ? JobState.ABORTED : JobState.DONE;
        journal.note(new Entry.JobEnded(id, end, clock.instant()));
        onEnd.run();
    }
}
