package walt.reboot.inventory.topology;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code device_position}. */
@Entity(name = "Position")
@Table(name = "device_position")
@IdClass(PositionEntity.Key.class)
class PositionEntity {
    @Id
    @Column(name = "device_id")
    UUID deviceId;

    @Id
    @Column(name = "switch_id")
    UUID switchId;

    @Id
    @Column(name = "if_index")
    int ifIndex;

    @Column(name = "if_name")
    String interfaceName;

    @Enumerated(EnumType.STRING)
    Position.Via via;

    @Column(name = "seen")
    Instant seen;

    boolean confirmed;

    protected PositionEntity() {}

    /** Its primary key. */
    record Key(UUID deviceId, UUID switchId, int ifIndex) {}

    Key key() {
        return new Key(deviceId, switchId, ifIndex);
    }

    void set(Position position) {
        deviceId = position.deviceId();
        switchId = position.switchId();
        ifIndex = position.ifIndex();
        interfaceName = position.interfaceName();
        via = position.via();
        seen = position.seen();
        confirmed = position.confirmed();
    }

    Position position() {
        return new Position(deviceId, switchId, ifIndex, interfaceName, via, seen, confirmed);
    }
}
