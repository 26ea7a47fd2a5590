package walt.reboot.inventory.records;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code reboot_attempt}. */
@Entity(name = "Attempt")
@Table(name = "reboot_attempt")
@IdClass(AttemptEntity.Key.class)
class AttemptEntity {
    @Id
    @Column(name = "job_id")
    UUID jobId;

    @Id
    @Column(name = "node_ordinal")
    int nodeOrdinal;

    @Id
    int ordinal;

    @Column(name = "method")
    String method;

    @Column(name = "outcome")
    String outcome;

    @Nullable
    String reason;

    @Column(name = "started")
    Instant started;

    long millis;

    protected AttemptEntity() {}

    AttemptRecord attempt() {
        return new AttemptRecord(method, outcome, reason, started, Duration.ofMillis(millis));
    }

    /** Its primary key. */
    record Key(UUID jobId, int nodeOrdinal, int ordinal) {}
}
