package walt.reboot.inventory;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import walt.reboot.inventory.secrets.SecretKeeper;
import walt.reboot.inventory.secrets.Secrets;

/** The rows of devices without a database: enough for imports, which only add rows to those that they were given. */
final class MemoryRows {
    private final Map<String, DeviceEntity> byName = new HashMap<>();
    private final SecretKeeper keeper = new SecretKeeper(new byte[SecretKeeper.KEY_BYTES]);
    private final List<String> flushed = new ArrayList<>();

    ImportResult load(ImportDocument document) {
        ImportPlan plan = plan(document);
        new InventoryImport(rows(), mapping(), byName).write(plan.steps());
        return plan.result();
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

    /** What a flush wrote before the rest: each device with its IP address. */
    List<String> flushed() {
        return flushed;
    }

    private EntityManager rows() {
        return (EntityManager) Proxy.newProxyInstance(
                MemoryRows.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "persist" -> {
                            DeviceEntity row = (DeviceEntity) arguments[0];
                            byName.put(row.name, row);
                        }
                        case "flush" -> byName.values().forEach(row -> flushed.add(row.name + " " + row.ip));
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
}
