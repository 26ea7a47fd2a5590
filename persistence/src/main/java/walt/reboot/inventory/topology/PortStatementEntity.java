package walt.reboot.inventory.topology;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.PoeRow;

/** A row of {@code port_statement}. */
@Entity(name = "PortStatement")
@Table(name = "port_statement")
@IdClass(PortStatementEntity.Key.class)
class PortStatementEntity {
    @Id
    @Column(name = "switch_id")
    UUID switchId;

    @Id
    @Column(name = "if_name")
    String interfaceName;

    @Nullable
    String label;

    @Column(name = "poe_group")
    @Nullable
    Integer poeGroup;

    @Column(name = "poe_port")
    @Nullable
    Integer poePort;

    protected PortStatementEntity() {}

    /** Its primary key. */
    record Key(UUID switchId, String interfaceName) {}

    void set(UUID id, PortStatement statement) {
        PoeRow row = statement.row();
        switchId = id;
        interfaceName = statement.interfaceName();
        label = statement.label();
        poeGroup = row == null ? null : row.group();
        poePort = row == null ? null : row.port();
    }

    PortStatement statement() {
        Integer group = poeGroup;
        Integer port = poePort;
        return new PortStatement(interfaceName, label, group == null || port == null ? null : new PoeRow(group, port));
    }
}
