package walt.reboot.engine;

import java.util.concurrent.atomic.AtomicBoolean;
import walt.reboot.inventory.records.AttemptRecord;
import walt.reboot.inventory.records.NodeState;

/** The claim of one job on the reboot of one node; several jobs may hold tickets of the same reboot. */
final class Ticket {
    private final RunningJob job;
    private final int ordinal;
    private final AtomicBoolean abortWanted = new AtomicBoolean();
    private int attempts;

    /** @param attempts how many attempts are recorded already */
    Ticket(RunningJob job, int ordinal, int attempts) {
        this.job = job;
        this.ordinal = ordinal;
        this.attempts = attempts;
    }

    RunningJob job() {
        return job;
    }

    /** The job's requester has lost interest; takes effect as soon as the reboot can be left. */
    void wantAbort() {
        abortWanted.set(true);
    }

    boolean abortWanted() {
        return abortWanted.get();
    }

    void phase(String phase) {
        job.nodeChanged(ordinal, NodeState.RUNNING, phase);
    }

    synchronized void attempted(AttemptRecord attempt) {
        job.attempted(ordinal, attempts++, attempt);
    }

    void finished(NodeState state) {
        job.nodeChanged(ordinal, state, null);
        job.nodeFinished(state);
    }
}
