package walt.reboot.inventory.topology;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import walt.reboot.inventory.PoeRow;

/** A row of {@code distrusted_port}. */
@Entity(name = "DistrustedPort")
@Table(name = "distrusted_port")
@IdClass(DistrustedPortEntity.Key.class)
class DistrustedPortEntity {
    @Id
    @Column(name = "switch_id")
    UUID switchId;

    @Id
    @Column(name = "poe_group")
    int poeGroup;

    @Id
    @Column(name = "poe_port")
    int poePort;

    @Column(name = "since")
    Instant since;

    @Column(name = "reason")
    String reason;

    protected DistrustedPortEntity() {}

    /** Its primary key. */
    record Key(UUID switchId, int poeGroup, int poePort) {
        static Key of(UUID switchId, PoeRow row) {
            return new Key(switchId, row.group(), row.port());
        }
    }

    DistrustedPort port() {
        return new DistrustedPort(switchId, new PoeRow(poeGroup, poePort), since, reason);
    }
}
