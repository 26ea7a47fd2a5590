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
    private final List<String> flushed = new ArrayList<>();
    private final MemoryHistory history = new MemoryHistory();

    ImportResult load(ImportDocument document) {
        ImportPlan plan = plan(document);
        SettingsWriter settings = writer(new Author("tester", Instant.EPOCH));
        new InventoryImport(rows(flushed), mapping(), settings, byName).write(plan.steps());
        return plan.result();
    }

    SettingsCommand command(SettingsChange change) {
        return new SettingsCommand(change, byName, mapping(), writer(change.author()));
    }

    private SettingsWriter writer(Author author) {
        return new SettingsWriter(rows(new ArrayList<>()), mapping(), history, author);
    }

    /** The changes of settings that were made. */
    List<SettingChange> history() {
        return history.changes;
    }

    ImportPlan plan(ImportDocument document) {
        return ImportPlan.of(devices(), document);
    }

    List<Device> devices() {
        return byName.values().stream().map(mapping()::device).toList();
    }

    Device device(String name) {
        return mapping().device(row(name));
    }

    DeviceEntity row(String device) {
        return Objects.requireNonNull(byName.get(device), device);
    }

    String stored(String device, String setting) {
        return Objects.requireNonNull(row(device).settings.get(setting), setting);
    }

    /** What a flush of an import wrote before the rest: each device with its IP address. */
    List<String> flushed() {
        return flushed;
    }

    private EntityManager rows(List<String> flushes) {
        return (EntityManager) Proxy.newProxyInstance(
                MemoryRows.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "persist" -> {
                            DeviceEntity row = (DeviceEntity) arguments[0];
                            byName.put(row.name, row);
                        }
                        case "flush" -> byName.values().forEach(row -> flushes.add(row.name + " " + row.ip));
                        default -> throw new UnsupportedOperationException(method.getName());
                    }
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
