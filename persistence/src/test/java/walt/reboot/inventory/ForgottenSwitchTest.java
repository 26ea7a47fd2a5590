package walt.reboot.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import walt.reboot.inventory.history.SettingChange.Author;

/** A switch that is to be forgotten while its ports are owed power. */
class ForgottenSwitchTest {
    private static final Author AUTHOR = new Author("tester", Instant.EPOCH);
    private static final DeviceName SWITCH = new DeviceName("sw-1");
    private static final DeviceName OTHER = new DeviceName("sw-2");

    private final CountedDatabase database;

    ForgottenSwitchTest() throws SQLException {
        database = new CountedDatabase("forgotten");
    }

    @BeforeEach
    void thereAreTwoSwitches() {
        ImportDocument platform = Imports.document(
                Imports.powerSwitch(SWITCH.value(), "10.0.0.250"), Imports.powerSwitch(OTHER.value(), "10.0.0.251"));
        database.with(inventory -> inventory.importAll(platform, AUTHOR, false));
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void portsThatCouldNotBeSwitchedOnAreGivenUpByForceOnly() {
        owe(SWITCH, 3, "sw-1 does not answer SNMP requests");
        owe(SWITCH, 12, "sw-1 does not answer SNMP requests");
        owe(OTHER, 3, "sw-2 does not answer SNMP requests");
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> forget(false))
                .withMessageStartingWith("Each of the ports 1.3, 1.12 of sw-1 could not be switched on again")
                .withMessageContaining("--force");
        forget(true);
        assertThat(database.with(Inventory::all)).extracting(Device::name).containsExactly(OTHER);
        assertThat(owed()).isEqualTo(1);
    }

    @Test
    void aPortThatIsBeingSwitchedIsNotGivenUp() {
        owe(SWITCH, 3, null);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> forget(true))
                .withMessageStartingWith("Port 1.3 of sw-1 is being switched right now");
        assertThat(owed()).isEqualTo(1);
    }

    private void forget(boolean force) {
        database.with(inventory -> {
            inventory.forget(SWITCH, force);
            return inventory;
        });
    }

    private void owe(DeviceName powerSwitch, int port, @Nullable String problem) {
        UUID id = database.with(inventory -> inventory.get(powerSwitch).id());
        database.inTransaction(rows -> rows.createNativeQuery("insert into power_intent (id, switch_id, poe_group,"
                        + " poe_port, node_name, phase, since, problem, holder) values (random_uuid(), '" + id
                        + "', 1, "
                        + port + ", 'rpi-1', 'OFF', current_timestamp, "
                        + (problem == null ? "null" : "'" + problem + "'") + ", 'a server')")
                .executeUpdate());
    }

    private long owed() {
        return database.inTransaction(rows -> rows.createQuery("select count(i) from PowerIntent i", Long.class)
                .getSingleResult());
    }
}
