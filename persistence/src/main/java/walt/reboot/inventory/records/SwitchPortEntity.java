package walt.reboot.inventory.records;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code switch_port}: what was last read of a PoE port. */
@Entity(name = "SwitchPort")
@Table(name = "switch_port")
@IdClass(SwitchPortEntity.Key.class)
class SwitchPortEntity {
    @Id
    @Column(name = "switch_id")
    UUID switchId;

    @Id
    @Column(name = "poe_group")
    int poeGroup;

    @Id
    @Column(name = "poe_port")
    int poePort;

    boolean powered;

    boolean delivers;

    @Column(name = "seen")
    Instant seen;

    protected SwitchPortEntity() {}

    /** Its primary key. */
    record Key(UUID switchId, int poeGroup, int poePort) {}
}
