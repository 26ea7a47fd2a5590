package walt.reboot.inventory;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code device} with its settings. */
@Entity(name = "Device")
@Table(name = "device")
class DeviceEntity {
    @Id
    UUID id;

    @Column(name = "name")
    String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "type")
    DeviceType type;

    @Nullable
    String mac;

    @Nullable
    String ip;

    @Nullable
    String model;

    @Column(name = "is_virtual")
    boolean virtual;

    @Column(name = "vm_host")
    @Nullable
    String vmHost;

    @Nullable
    String owner;

    @Nullable
    String image;

    @Version
    long version;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "setting", joinColumns = @JoinColumn(name = "device_id"))
    @MapKeyColumn(name = "name")
    @Column(name = "val")
    Map<String, String> settings = new HashMap<>();

    protected DeviceEntity() {}
}
