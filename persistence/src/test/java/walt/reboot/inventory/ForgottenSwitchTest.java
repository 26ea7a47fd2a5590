package walt.reboot.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import walt.reboot.inventory.history.SettingChange.Author;

/** A switch that is to be forgotten while it is in use. */
class ForgottenSwitchTest {
    private static final Author AUTHOR = new Author("tester", Instant.EPOCH);
    private static final DeviceName SWITCH = new DeviceName("sw-1");
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
    private static final DeviceName OTHER = new DeviceName("sw-2");

    private final CountedDatabase database;

    ForgottenSwitchTest() throws SQLException {
        database = new CountedDatabase("forgotten");
    }

    @BeforeEach
    void thereAreTwoSwitchesAndOthers() {
        ImportDocument platform = Imports.document(
                Imports.powerSwitch(SWITCH.value(), "10.0.0.250"),
                Imports.powerSwitch(OTHER.value(), "10.0.0.251"),
                Imports.node("rpi-1", "10.0.0.1", Map.of()),
                Imports.node("rpi-2", "10.0.0.2", Map.of()),
                Imports.unknown("unknown-0a0b0c", "10.0.0.3"));
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
        assertThat(database.with(Inventory::all))
                .extracting(Device::name)
                .contains(OTHER)
                .doesNotContain(SWITCH);
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

    @Test
    void aPortThatSomebodyHasLeftBehindLongAgoIsGivenUpByForceOnly() {
        owe(SWITCH, 3, null, NOW.minus(Duration.ofMinutes(15)));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> forget(false))
                .withMessageStartingWith("Port 1.3 of sw-1 could not be switched on again");
        forget(true);
        assertThat(owed()).isZero();
    }

    @Test
    void aSwitchInUseIsForgottenByForceOnly() {
        find("rpi-1", 3, true);
        find("rpi-2", 4, true);
        state("Gi1/0/5");
        owe(SWITCH, 3, "sw-1 does not answer SNMP requests");
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> forget(false))
                .withMessageContaining("Port 1.3 of sw-1 could not be switched on again")
                .withMessageContaining("Nodes were found at ports of sw-1: rpi-[1-2].")
                .withMessageContaining("have labels or stated PoE rows, which would be lost: Gi1/0/5.")
                .withMessageEndingWith("Use --force (in the API force=true) to forget sw-1 all the same.");
        forget(true);
        assertThat(count("device_position")).isZero();
        assertThat(count("port_statement")).isZero();
    }

    @Test
    void aLabelAloneIsReasonEnough() {
        state("Gi1/0/5");
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> forget(false))
                .withMessageStartingWith("Ports of sw-1 have labels");
    }

    @Test
    void whoIsNotThereAnyMoreIsNoReasonAndNeitherAreStrangersAndOtherSwitches() {
        find("rpi-1", 3, false);
        find("unknown-0a0b0c", 4, true);
        find(OTHER.value(), 24, true);
        forget(false);
        assertThat(database.with(Inventory::all)).extracting(Device::name).doesNotContain(SWITCH);
    }

    private void find(String device, int port, boolean confirmed) {
        insert("device_position (device_id, switch_id, if_index, if_name, via, seen, confirmed) values ("
                + idOf(device) + ", " + idOf(SWITCH.value()) + ", " + port + ", 'Gi1/0/" + port
                + "', 'LLDP', current_timestamp, " + confirmed + ")");
    }

    private void state(String port) {
        insert("port_statement (switch_id, if_name, label) values (" + idOf(SWITCH.value()) + ", '" + port
                + "', 'rack 1, left')");
    }

    private static String idOf(String device) {
        return "(select id from device where name = '" + device + "')";
    }

    private void insert(String row) {
        database.inTransaction(
                rows -> rows.createNativeQuery("insert into " + row).executeUpdate());
    }

    private long count(String table) {
        return database.inTransaction(rows -> ((Number)
                        rows.createNativeQuery("select count(*) from " + table).getSingleResult())
                .longValue());
    }

    private void forget(boolean force) {
        database.with(inventory -> {
            inventory.forget(SWITCH, force, NOW);
            return inventory;
        });
    }

    private void owe(DeviceName powerSwitch, int port, @Nullable String problem) {
        owe(powerSwitch, port, problem, NOW);
    }

    private void owe(DeviceName powerSwitch, int port, @Nullable String problem, Instant since) {
        insert("power_intent (id, switch_id, poe_group, poe_port, node_name, phase, since, problem, holder)"
                + " values (random_uuid(), " + idOf(powerSwitch.value()) + ", 1, " + port
                + ", 'rpi-1', 'OFF', '" + since + "', " + (problem == null ? "null" : "'" + problem + "'")
                + ", 'a server')");
    }

    private long owed() {
        return count("power_intent");
    }
}
