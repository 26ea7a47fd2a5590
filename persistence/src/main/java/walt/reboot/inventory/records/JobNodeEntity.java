package walt.reboot.inventory.records;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code reboot_node}. */
@Entity(name = "JobNode")
@Table(name = "reboot_node")
@IdClass(JobNodeEntity.Key.class)
class JobNodeEntity {
    @Id
    @Column(name = "job_id")
    UUID jobId;

    @Id
    int ordinal;

    @Column(name = "device_id")
    @Convert(converter = OptionalUuid.class)
    @Nullable
    UUID deviceId;

    @Column(name = "name")
    String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    NodeState state;

    @Nullable
    String phase;

    long seq;

    protected JobNodeEntity() {}

    /** Its primary key. */
    record Key(UUID jobId, int ordinal) {}
}
