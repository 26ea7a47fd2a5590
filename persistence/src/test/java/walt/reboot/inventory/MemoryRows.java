package walt.reboot.inventory;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import walt.reboot.inventory.history.SettingChange;
import walt.reboot.inventory.history.SettingChange.Author;
import walt.reboot.inventory.history.SettingHistory;
import walt.reboot.inventory.secrets.SecretKeeper;
import walt.reboot.inventory.secrets.Secrets;

/** The rows of devices without a database: enough for those who only change the rows that they were given, and add some. */
final class MemoryRows {
    private final Map<String, DeviceEntity> byName = new HashMap<>();
    private final SecretKeeper keeper = new SecretKeeper(new byte[SecretKeeper.KEY_BYTES]);

    private final MemoryHistory history = new MemoryHistory();

    /** The changes of settings that were made. */
    List<SettingChange> history() {
        return history.changes;
    }

    InventoryImport startImport() {
        DeviceRows mapping = mapping();
        Author author = new Author("tester", Instant.EPOCH);
        return new InventoryImport(rows(), mapping, new SettingsWriter(rows(), mapping, history, author), byName);
    }

    SettingsCommand command(SettingsChange change) {
        DeviceRows mapping = mapping();
        return new SettingsCommand(
                change, byName, mapping, new SettingsWriter(rows(), mapping, history, change.author()));
    }

    DeviceEntity row(String device) {
        return Objects.requireNonNull(byName.get(device), device);
    }

    String stored(String device, String setting) {
        return Objects.requireNonNull(row(device).settings.get(setting), setting);
    }

    private EntityManager rows() {
        return (EntityManager) Proxy.newProxyInstance(
                MemoryRows.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("flush")) {
                        return null;
                    }
                    if (!method.getName().equals("persist")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    DeviceEntity row = (DeviceEntity) arguments[0];
                    byName.put(row.name, row);
                    return null;
                });
    }

    @SuppressWarnings("UnnecessaryAssignment") // there is no container here
    private DeviceRows mapping() {
        DeviceRows mapping = new DeviceRows();
        mapping.secrets = new Secrets() {
            @Override
            public SecretKeeper keeper() {
                return keeper;
            }
        };
        return mapping;
    }

    private static final class MemoryHistory extends SettingHistory {
        private final List<SettingChange> changes = new ArrayList<>();

        @Override
        public void add(List<SettingChange> made) {
            changes.addAll(made);
        }
    }
}
