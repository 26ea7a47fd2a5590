package walt.reboot.inventory.records;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code reboot_job}. */
@Entity(name = "Job")
@Table(name = "reboot_job")
class JobEntity {
    @Id
    UUID id;

    @Column(name = "mode")
    String mode;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    JobState state;

    @Column(name = "requester")
    String requester;

    @Nullable
    String cause;

    @Column(name = "expression")
    String expression;

    @Column(name = "created")
    Instant created;

    @Nullable
    Instant finished;

    @Column(name = "idempotency_key")
    @Nullable
    String idempotencyKey;

    @Column(name = "holder")
    String holder;

    @Column(name = "lease_until")
    Instant leaseUntil;

    long fence;

    @Column(name = "abort_wanted")
    boolean abortWanted;

    protected JobEntity() {}

    Job job() {
        return new Job(id, mode, state, requester, cause, expression, created, finished, abortWanted);
    }
}
