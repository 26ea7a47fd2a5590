package walt.reboot.inventory.topology;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code topology_scan_switch}. */
@Entity(name = "ScanSwitch")
@Table(name = "topology_scan_switch")
@IdClass(ScanSwitchEntity.Key.class)
class ScanSwitchEntity {
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_LIST = 4000;

    @Id
    @Column(name = "scan_id")
    UUID scanId;

    @Id
    @Column(name = "name")
    String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    ScannedSwitch.State state;

    @Nullable
    String reason;

    int ports;

    int devices;

    @Nullable
    String changes;

    @Nullable
    String oddities;

    protected ScanSwitchEntity() {}

    /** Its primary key. */
    record Key(UUID scanId, String name) {}

    void set(UUID scan, ScannedSwitch found) {
        scanId = scan;
        name = found.name();
        state = found.state();
        String why = found.reason();
        reason = why == null || why.length() <= LONGEST_REASON ? why : why.substring(0, LONGEST_REASON - 1) + "…";
        ports = found.ports();
        devices = found.devices();
        changes = lines(found.changes());
        oddities = lines(found.oddities());
    }

    ScannedSwitch found() {
        return new ScannedSwitch(name, state, reason, ports, devices, list(changes), list(oddities));
    }

    /** As many lines as there is room for. */
    private static String lines(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            if (text.length() + line.length() + 2 > LONGEST_LIST) {
                return text.append('…').toString();
            }
            text.append(line).append('\n');
        }
        return text.toString();
    }

    private static List<String> list(@Nullable String text) {
        return text == null ? List.of() : text.lines().toList();
    }
}
