package walt.reboot.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import walt.reboot.inventory.history.SettingChange;
import walt.reboot.inventory.history.SettingChange.Author;

/** Changes of devices in the real database, alone and at the same moment as other changes. */
class InventoryRacesTest {
    private static final Author AUTHOR = new Author("tester", Instant.EPOCH);
    private static final DeviceName SWITCH = new DeviceName("sw-1");
    private static final DeviceName NODE = new DeviceName("rpi-1");

    private final CountedDatabase database;

    InventoryRacesTest() throws SQLException {
        database = new CountedDatabase("races");
    }

    @BeforeEach
    void aSwitchFeedsANode() {
        ImportDocument platform = Imports.document(
                Imports.powerSwitch("sw-1"),
                Imports.powerSwitch("sw-10", "10.0.0.251"),
                Imports.node("rpi-1", "10.0.0.1", Map.of("power.port", "sw-1/Fa1/0/3")),
                Imports.node("rpi-2", "10.0.0.2", Map.of("power.port", "sw-10/1.3")));
        database.with(inventory -> inventory.importAll(platform, AUTHOR, false));
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void powerPortsFollowTheNewNameOfTheirSwitchAndTheHistoryTellsIt() {
        long before = device(NODE).version();
        database.with(inventory -> inventory.edit(SWITCH, rename("sw-x"), AUTHOR));

        assertThat(device(NODE).settings()).containsValue("sw-x/Fa1/0/3");
        assertThat(device(NODE).version()).isGreaterThan(before);
        assertThat(device(new DeviceName("rpi-2")).settings()).containsValue("sw-10/1.3");
        List<SettingChange> changes = database.with(
                inventory -> inventory.history.of(inventory.get(NODE).id(), 10));
        assertThat(changes)
                .extracting(SettingChange::from, SettingChange::to)
                .contains(tuple("sw-1/Fa1/0/3", "sw-x/Fa1/0/3"))
                .hasSize(2);
    }

    @Test
    void whoRenamesANodeThatIsBeingAcquiredIsToldSo() {
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> database.with(inventory -> {
                    acquireAfterReading(inventory);
                    return inventory.edit(NODE, rename("rpi-x"), AUTHOR);
                }));
        assertThat(device(NODE).owner()).isEqualTo("alice");
    }

    @Test
    void whoForgetsANodeThatIsBeingAcquiredIsToldSo() {
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> database.with(inventory -> {
                    acquireAfterReading(inventory);
                    inventory.forget(NODE, false, Instant.EPOCH);
                    return inventory;
                }));
        assertThat(device(NODE).owner()).isEqualTo("alice");
    }

    @Test
    void whoAcquiresANodeThatIsBeingChangedForLongIsToldSo() {
        Device node = device(NODE);

        database.with(inventory -> {
            inventory.edit(NODE, rename("rpi-x"), AUTHOR);
            assertThatExceptionOfType(Conflict.class).isThrownBy(() -> acquire(node));
            return inventory;
        });
        assertThat(acquire(node)).isEqualTo(1);
    }

    /** Lets the node be acquired after this transaction has read it. */
    @SuppressWarnings("UnnecessaryAssignment") // there is no container here
    private void acquireAfterReading(Inventory inventory) {
        Device node = device(NODE);
        inventory.mapping = new DeviceRows() {
            private boolean acquired;

            @Override
            Device device(DeviceEntity row) {
                if (!acquired) {
                    acquired = true;
                    acquire(node);
                }
                return super.device(row);
            }
        };
        inventory.mapping.secrets = database.secrets();
    }

    private int acquire(Device node) {
        return database.withOwners(owners -> owners.acquire(List.of(node), "alice", false));
    }

    @Test
    void aNodeWithAnotherMacAddressIsNoLongerWhereTheOldOneWasHeard() {
        database.inTransaction(
                rows -> rows.createNativeQuery("insert into device_position values (?, ?, 3, 'Gi3', 'FDB',"
                                + " timestamp with time zone '2026-01-31 12:00:00+00', true)")
                        .setParameter(1, device(NODE).id())
                        .setParameter(2, device(SWITCH).id())
                        .executeUpdate());
        database.with(inventory -> inventory.edit(NODE, new DeviceEdit(null, null, null, "rpi-5", null), AUTHOR));
        assertThat(positions()).isEqualTo(1);
        MacAddress other = new MacAddress("02:77:00:00:00:07");
        database.with(inventory -> inventory.edit(NODE, new DeviceEdit(null, other, null, null, null), AUTHOR));
        assertThat(positions()).isZero();
    }

    private long positions() {
        return database.inTransaction(rows -> ((Number) rows.createNativeQuery("select count(*) from device_position")
                        .getSingleResult())
                .longValue());
    }

    private Device device(DeviceName name) {
        return database.with(inventory -> inventory.get(name));
    }

    private static DeviceEdit rename(String name) {
        return new DeviceEdit(new DeviceName(name), null, null, null, null);
    }
}
