package walt.reboot.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import walt.reboot.inventory.records.AttemptRecord;
import walt.reboot.inventory.records.NodeState;

/**
 * The tickets of all who want one reboot, told of it alike: who joins late hears what has happened so far. Not thread-safe:
 * its owner guards it.
 */
final class Claims {
    private static final UUID NONE = new UUID(0, 0);

    private final List<Ticket> tickets = new ArrayList<>();
    private final List<AttemptRecord> attempts = new ArrayList<>();
    private String phase = "starting";

    Claims(Ticket first) {
        tickets.add(first);
    }

    void join(Ticket ticket) {
        tickets.add(ticket);
        attempts.forEach(ticket::attempted);
        ticket.phase(phase);
    }

    boolean isEmpty() {
        return tickets.isEmpty();
    }

    /** The job that has wanted it longest. */
    UUID job() {
        return tickets.isEmpty() ? NONE : tickets.getFirst().job().id();
    }

    void phase(String what) {
        phase = what;
        tickets.forEach(ticket -> ticket.phase(what));
    }

    void attempted(RebootMethod method, Attempt attempt, Instant started, Duration took) {
        AttemptRecord made = switch (attempt) {
            case Attempt.Rebooted yes -> new AttemptRecord(method.name(), "REBOOTED", yes.note(), started, took);
            case Attempt.Failed no -> new AttemptRecord(method.name(), "FAILED", no.reason(), started, took);
            case Attempt.Skipped no -> new AttemptRecord(method.name(), "SKIPPED", no.why(), started, took);
        };
        attempts.add(made);
        tickets.forEach(ticket -> ticket.attempted(made));
    }

    void finished(NodeState end) {
        tickets.forEach(ticket -> ticket.finished(end));
        tickets.clear();
    }

    /** Ends the tickets whose jobs were aborted. */
    void dropAborted() {
        tickets.removeIf(ticket -> {
            boolean dropped = ticket.abortWanted(); // asked once: the answer may change at any time
            if (dropped) {
                ticket.finished(NodeState.ABORTED);
            }
            return dropped;
        });
    }

    /** Forgets all tickets without a word to their jobs. */
    void forget() {
        tickets.clear();
    }
}
