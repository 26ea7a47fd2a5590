package walt.reboot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import walt.reboot.inventory.records.Entry;
import walt.reboot.inventory.records.NodeState;

/** The journal with a database that does not take everything. */
@Timeout(30)
class BacklogTest {
    private static final UUID JOB = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ScriptedDatabase database = new ScriptedDatabase();
    private final List<UUID> told = new ArrayList<>();
    private final Journal journal = new Journal(database, told::add, Duration.ofSeconds(20), database);

    @Test
    void whatADeadDatabaseMissedIsWrittenInOneTransactionOnceItIsBack() {
        database.fails(new IllegalStateException("connection refused"));
        noteAll(change(1), SampleEntries.attempt(JOB, 0, 0), change(2), SampleEntries.ended(JOB));
        journal.round(Duration.ZERO);
        after(SECOND);
        assertThat(database.taken()).isEmpty();

        database.accepts();
        after(SECOND);

        assertThat(database.batches())
                .containsExactly(List.of(SampleEntries.attempt(JOB, 0, 0), change(2), SampleEntries.ended(JOB)));
    }

    @Test
    void aDeadDatabaseIsNotAskedMoreThanAFewTimesASecond() {
        database.fails(new IllegalStateException("connection refused"));
        for (int i = 0; i < 1_000; i++) {
            journal.note(SampleEntries.attempt(JOB, i, 0));
        }
        journal.round(Duration.ZERO);
        int first = database.calls();
        after(SECOND);
        journal.round(Duration.ZERO);

        assertThat(first).isLessThan(25);
        assertThat(database.calls() - first).isLessThan(5);
    }

    @Test
    void theEntriesOfOneJobStayInTheirOrder() {
        database.refuses(change(1));
        noteAll(change(1));
        journal.round(Duration.ZERO);
        noteAll(change(2), SampleEntries.ended(JOB));
        journal.round(Duration.ZERO);
        assertThat(database.taken()).isEmpty();

        database.accepts();
        after(SECOND);

        assertThat(database.taken()).containsExactly(change(2), SampleEntries.ended(JOB));
    }

    @Test
    void otherJobsAndThoseWhoWaitAreNotHeldUp() throws Exception {
        database.refuses(change(1));
        Entry opened = new Entry.IntentClosed(new UUID(2, 2));
        Loop.during(journal, () -> {
            noteAll(change(1), SampleEntries.ended(OTHER));
            journal.write(opened);
        });

        assertThat(database.taken()).containsExactlyInAnyOrder(SampleEntries.ended(OTHER), opened);
    }

    @Test
    void anEntryThatIsRefusedForAMinuteIsGivenUpAndTheNextOnesFollow() {
        database.refuses(SampleEntries.attempt(JOB, 0, 0));
        noteAll(SampleEntries.attempt(JOB, 0, 0), SampleEntries.ended(JOB));
        journal.round(Duration.ZERO);
        for (int i = 0; i < 59; i++) {
            after(SECOND);
        }
        assertThat(database.taken()).isEmpty();

        after(SECOND);
        after(SECOND);

        assertThat(database.taken()).containsExactly(SampleEntries.ended(JOB));
    }

    @Test
    void whatFollowsOnARepairedEntryIsWrittenUpToTheNextFault() {
        Entry bad = SampleEntries.attempt(JOB, 2, 0);
        database.fails(new IllegalStateException("connection refused"));
        noteAll(SampleEntries.attempt(JOB, 0, 0), SampleEntries.attempt(JOB, 1, 0), bad, SampleEntries.ended(JOB));
        journal.round(Duration.ZERO);
        database.accepts();
        database.refuses(bad);
        after(SECOND);

        assertThat(database.taken())
                .containsExactly(SampleEntries.attempt(JOB, 0, 0), SampleEntries.attempt(JOB, 1, 0));
    }

    @Test
    void thoseWhoFollowAJobAreToldOnceItIsWritten() {
        database.refuses(change(1));
        noteAll(change(1));
        journal.round(Duration.ZERO);
        told.clear();
        journal.round(Duration.ZERO);
        assertThat(told).isEmpty();

        database.accepts();
        after(SECOND);

        assertThat(told).containsExactly(JOB);
    }

    @Test
    void closingTriesTheBacklogOnceMoreAndEnds() {
        database.refuses(change(1));
        noteAll(change(1));
        journal.round(Duration.ZERO);
        database.accepts();
        journal.close();
        journal.run();

        assertThat(database.taken()).containsExactly(change(1));
    }

    @Test
    void closingDoesNotWaitForADeadDatabase() {
        database.fails(new IllegalStateException("connection refused"));
        noteAll(change(1), SampleEntries.ended(OTHER));
        journal.close();
        journal.run();

        assertThat(database.taken()).isEmpty();
    }

    private void noteAll(Entry... entries) {
        List.of(entries).forEach(journal::note);
    }

    private void after(Duration time) {
        database.passes(time);
        journal.round(Duration.ZERO);
    }

    private static Entry change(long seq) {
        return new Entry.NodeChanged(JOB, 0, NodeState.RUNNING, null, seq);
    }
}
