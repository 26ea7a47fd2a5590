package walt.reboot.inventory.topology;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code switch_profile}. */
@Entity(name = "SwitchProfile")
@Table(name = "switch_profile")
class SwitchProfileEntity {
    @Id
    @Column(name = "switch_id")
    UUID switchId;

    @Column(name = "sys_object_id")
    String sysObjectId;

    @Column(name = "family")
    String family;

    @Column(name = "found")
    Instant found;

    @Nullable
    Instant cycled;

    protected SwitchProfileEntity() {}

    SwitchProfileEntity(UUID switchId) {
        this.switchId = switchId;
    }

    SwitchProfile profile() {
        return new SwitchProfile(switchId, sysObjectId, family, found, cycled);
    }
}
