package walt.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import walt.it.server.BuiltEar;
import walt.reboot.inventory.Conflict;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.Inventory;
import walt.reboot.inventory.SettingsChange;
import walt.reboot.inventory.Stale;
import walt.reboot.inventory.history.SettingChange.Author;
import walt.reboot.inventory.history.SettingHistory;

/** Settings of devices in the database, and changes of them that meet there; runs inside the server. */
@ExtendWith(ArquillianExtension.class)
class StoredSettingsIT {
    private static final Author AUTHOR = new Author("tester", Instant.EPOCH);

    @Inject
    Inventory inventory;

    @Inject
    SettingHistory history;

    @Resource(lookup = "java:app/jdbc/walt")
    DataSource database;

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.onEmptyServer(StoredSettingsIT.class, NewSwitch.class, Sql.class);
    }

    @Test
    void secretsAreEncryptedInTheDatabase() throws SQLException {
        UUID device = NewSwitch.add(inventory, 2);
        configure("sw-2", Map.of("snmp.version", "2", "snmp.community", "hush-hush"), null);
        String query = "select val from setting where name = 'snmp.community' and device_id = ?";
        String stored = Sql.one(database, query, device);
        assertThat(stored).startsWith("aes1:").doesNotContain("hush");
        configure("sw-2", Map.of("snmp.port", "1161"), null);
        assertThat(Sql.one(database, query, device)).isEqualTo(stored);
        assertThat(inventory.get(new DeviceName("sw-2")).settings()).containsValue("hush-hush");
    }

    @Test
    void theVersionOfADeviceRisesWithItsSettingsToo() {
        NewSwitch.add(inventory, 3);
        Device first = inventory.get(new DeviceName("sw-3"));
        Device second = configure("sw-3", Map.of("snmp.port", "1161"), first.version());
        assertThat(second.version()).isGreaterThan(first.version());
        Device third = configure("sw-3", Map.of("snmp.port", "1162"), second.version());
        assertThat(third.version()).isGreaterThan(second.version());
        assertThat(inventory.get(new DeviceName("sw-3"))).isEqualTo(third);
        assertThat(configure("sw-3", Map.of("snmp.port", "1162"), null).version())
                .as("nothing has changed")
                .isEqualTo(third.version());
        assertThatThrownBy(() -> configure("sw-3", Map.of("snmp.port", "1163"), second.version()))
                .isInstanceOf(Stale.class)
                .hasMessageContaining("sw-3 was changed by somebody else");
    }

    @Test
    void ofTwoChangesAtTheSameTimeOneWinsAndTheOtherIsToldSo() throws Exception {
        NewSwitch.add(inventory, 4);
        long before = inventory.get(new DeviceName("sw-4")).version();
        int changes = 8;
        List<Callable<Device>> all = IntStream.range(0, changes)
                .<Callable<Device>>mapToObj(i -> () -> configure("sw-4", Map.of("snmp.port", "" + (2000 + i)), null))
                .toList();
        int done = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(changes)) {
            for (Future<Device> each : threads.invokeAll(all)) {
                try {
                    assertThat(each.get().version()).isGreaterThan(before);
                    done++;
                } catch (ExecutionException refused) {
                    assertThat(refused).hasCauseInstanceOf(Conflict.class);
                }
            }
        }
        assertThat(done).isPositive();
        assertThat(history.of(inventory.get(new DeviceName("sw-4")).id(), 100)).hasSize(done);
    }

    private Device configure(String name, Map<String, @Nullable String> values, @Nullable Long version) {
        SettingsChange change = new SettingsChange(List.of(new DeviceName(name)), values, AUTHOR, version);
        return inventory.configure(change, present -> {}).devices().getFirst();
    }
}
