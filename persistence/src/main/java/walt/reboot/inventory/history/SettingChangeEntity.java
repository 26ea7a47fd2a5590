package walt.reboot.inventory.history;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code setting_change}. */
@Entity(name = "SettingChange")
@Table(name = "setting_change")
class SettingChangeEntity {
    @Id
    UUID id;

    @Column(name = "device_id")
    UUID deviceId;

    @Column(name = "device_name")
    String deviceName;

    @Column(name = "name")
    String setting;

    @Column(name = "old_value")
    @Nullable
    String from;

    @Column(name = "new_value")
    @Nullable
    String to;

    @Column(name = "who")
    String who;

    @Column(name = "changed")
    Instant changed;

    protected SettingChangeEntity() {}
}
