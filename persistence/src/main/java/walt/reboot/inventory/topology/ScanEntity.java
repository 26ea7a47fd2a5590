package walt.reboot.inventory.topology;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code topology_scan}. */
@Entity(name = "Scan")
@Table(name = "topology_scan")
class ScanEntity {
    @Id
    UUID id;

    @Nullable
    String requester;

    @Column(name = "created")
    Instant created;

    @Nullable
    Instant finished;

    @Column(name = "holder")
    String holder;

    protected ScanEntity() {}
}
