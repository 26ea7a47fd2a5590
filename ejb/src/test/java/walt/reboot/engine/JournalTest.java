package walt.reboot.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import walt.reboot.inventory.records.Entry;
import walt.reboot.inventory.records.NodeState;

@Timeout(30)
class JournalTest {
    private static final UUID JOB = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);
    private static final UUID INTENT = new UUID(2, 1);

    private final ScriptedDatabase database = new ScriptedDatabase();
    private final List<UUID> told = new ArrayList<>();
    private final Journal journal = new Journal(database, told::add, Duration.ofSeconds(20), database);

    @AfterEach
    void stop() {
        journal.close();
    }

    @Test
    void whatIsNotedIsWrittenInOneTransactionInItsOrder() {
        journal.note(ended(OTHER));
        journal.note(attempt(0, 0));
        journal.note(ended(JOB));
        journal.round(Duration.ZERO);

        assertThat(database.batches()).containsExactly(List.of(ended(OTHER), attempt(0, 0), ended(JOB)));
        assertThat(told).containsExactly(OTHER, JOB);
    }

    @Test
    void ofANodesChangesOnlyTheNewestIsWrittenButNoAttemptIsLost() {
        journal.note(change(JOB, 0, 1));
        journal.note(change(JOB, 1, 2));
        journal.note(attempt(0, 0));
        journal.note(change(JOB, 0, 3));
        journal.note(attempt(0, 1));
        journal.note(change(OTHER, 0, 1));
        journal.round(Duration.ZERO);

        assertThat(database.batches().getFirst())
                .containsExactly(
                        change(JOB, 1, 2), attempt(0, 0), change(JOB, 0, 3), attempt(0, 1), change(OTHER, 0, 1));
    }

    @Test
    void aTransactionHas2000EntriesAtMost() {
        IntStream.range(0, 5_000).forEach(i -> journal.note(attempt(i, 0)));
        journal.close();
        journal.run();

        assertThat(database.batches()).extracting(List::size).containsExactly(2_000, 2_000, 1_000);
    }

    @Test
    void aWriteReturnsOnceItIsCommitted() throws Exception {
        Loop.during(journal, () -> {
            journal.write(new Entry.IntentClosed(INTENT));

            assertThat(database.taken()).containsExactly(new Entry.IntentClosed(INTENT));
        });
    }

    @Test
    void aWriteThatTheDatabaseRefusesFailsAtOnceAndIsNotRepeated() throws Exception {
        database.refuses(new Entry.IntentClosed(INTENT));
        Loop.during(journal, () -> {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> journal.write(new Entry.IntentClosed(INTENT)))
                    .withMessageContaining("scripted refusal");
        });
        database.accepts();
        database.passes(Duration.ofMinutes(2));
        journal.round(Duration.ZERO);
        assertThat(database.taken()).isEmpty();
    }

    @Test
    void aWriteEndsInBoundedTimeThoughTheDatabaseHangsAndIsNotMadeLater() throws Exception {
        CountDownLatch hangs = database.hangs();
        Journal hasty = new Journal(database, told::add, Duration.ofNanos(1), database);
        Loop.during(hasty, () -> {
            hasty.note(ended(JOB));
            database.awaitHanging();
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> hasty.write(new Entry.IntentClosed(INTENT)))
                    .withMessageContaining("TimeoutException");
            hangs.countDown();
        });
        assertThat(database.taken()).containsExactly(ended(JOB));
    }

    @Test
    void anErrorOfTheDatabaseDoesNotEndTheLoop() throws Exception {
        database.fails(new LinkageError("scripted error"));
        Loop.during(journal, () -> {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> journal.write(new Entry.IntentClosed(INTENT)))
                    .withMessageContaining("scripted error");
            database.accepts();
            journal.write(new Entry.IntentClosed(INTENT));
        });
        assertThat(database.taken()).hasSize(1);
    }

    @Test
    void closingWritesWhatIsPending() {
        journal.note(ended(JOB));
        journal.close();
        journal.note(ended(OTHER));
        journal.run();

        assertThat(database.taken()).containsExactly(ended(JOB), ended(OTHER));
    }

    @Test
    void anInterruptEndsTheLoopButNothingIsLost() throws Exception {
        CountDownLatch hangs = database.hangs();
        Thread thread = Thread.ofVirtual().start(journal);
        journal.note(attempt(0, 0));
        database.awaitHanging();
        FutureTask<Boolean> waiting = waiting();
        thread.interrupt();
        hangs.countDown();
        thread.join();

        assertThat(waiting.get()).isTrue();
        assertThat(database.taken()).containsExactly(attempt(0, 0), new Entry.IntentClosed(INTENT));
    }

    @Test
    void aWriteAfterTheEndIsRefused() {
        journal.close();
        journal.run();

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> journal.write(new Entry.IntentClosed(INTENT)))
                .withMessage("the server is stopping");
    }

    /** Somebody who waits for an entry; returns once the entry is in the queue. */
    private FutureTask<Boolean> waiting() {
        FutureTask<Boolean> task = new FutureTask<>(() -> {
            journal.write(new Entry.IntentClosed(INTENT));
            return true;
        });
        Thread writer = Thread.ofVirtual().start(task);
        while (writer.getState() == Thread.State.NEW || writer.getState() == Thread.State.RUNNABLE) {
            Thread.onSpinWait();
        }
        return task;
    }

    private static Entry change(UUID job, int ordinal, long seq) {
        return new Entry.NodeChanged(job, ordinal, NodeState.RUNNING, null, seq);
    }

    private static Entry attempt(int ordinal, int number) {
        return SampleEntries.attempt(JOB, ordinal, number);
    }

    private static Entry ended(UUID job) {
        return SampleEntries.ended(job);
    }
}
