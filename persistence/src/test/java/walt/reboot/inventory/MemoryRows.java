package walt.reboot.inventory;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import walt.reboot.inventory.secrets.SecretKeeper;
import walt.reboot.inventory.secrets.Secrets;

/** The rows of devices without a database: enough for imports, which only add rows to those that they were given. */
final class MemoryRows {
    private final Map<String, DeviceEntity> byName = new HashMap<>();
    private final SecretKeeper keeper = new SecretKeeper(new byte[SecretKeeper.KEY_BYTES]);

    InventoryImport startImport() {
        return new InventoryImport(rows(), mapping(), byName);
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
}
