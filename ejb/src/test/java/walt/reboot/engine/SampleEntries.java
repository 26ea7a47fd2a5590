package walt.reboot.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import walt.reboot.inventory.records.AttemptRecord;
import walt.reboot.inventory.records.Entry;
import walt.reboot.inventory.records.JobState;

/** Entries for the journal of which only the key matters. */
final class SampleEntries {
    private SampleEntries() {}

    static Entry attempt(UUID job, int ordinal, int number) {
        AttemptRecord soft = new AttemptRecord("SOFT", "REBOOTED", null, Instant.EPOCH, Duration.ZERO);
        return new Entry.AttemptMade(job, ordinal, number, soft);
    }

    static Entry ended(UUID job) {
        return new Entry.JobEnded(job, JobState.DONE, Instant.EPOCH);
    }
}
