package walt.reboot.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import walt.reboot.inventory.history.SettingChange.Author;
import walt.reboot.inventory.topology.Directory;
import walt.reboot.inventory.topology.Hearing;
import walt.reboot.inventory.topology.Position;
import walt.reboot.inventory.topology.PositionChanges;
import walt.reboot.inventory.topology.Sighting;
import walt.reboot.inventory.topology.Strangers;
import walt.reboot.inventory.topology.TopologyRows;

/** What scans write down, in the real database. */
class ScansInTheDatabaseTest {
    private static final Author AUTHOR = new Author("tester", Instant.EPOCH);
    private static final DeviceName SWITCH = new DeviceName("sw-1");
    private static final IpAddress LEASE = new IpAddress("10.0.0.77");
    private static final Instant SEEN = Instant.parse("2026-01-31T12:00:00.123456Z");

    private final CountedDatabase database;

    ScansInTheDatabaseTest() throws SQLException {
        database = new CountedDatabase("scans");
    }

    @BeforeEach
    void thereIsASwitch() {
        ImportDocument platform = Imports.document(Imports.powerSwitch(SWITCH.value(), "10.0.0.250"));
        database.with(inventory -> inventory.importAll(platform, AUTHOR, false));
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void aStrangerThatTellsTheIpAddressOfAnotherOneIsAddedWithoutIt() {
        add(hearing(SEEN, "02:00:00:00:00:02"));
        change(new DeviceName("unknown-000002"), new MacAddress("02:00:00:00:00:99"));
        add(hearing(SEEN, "02:00:00:00:00:02"));
        assertThat(database.with(Inventory::all))
                .filteredOn(device -> device.type() == DeviceType.UNKNOWN)
                .extracting(device -> device.name() + " " + device.mac() + " " + device.ip())
                .containsExactlyInAnyOrder(
                        "unknown-000002 02:00:00:00:00:99 10.0.0.77", "unknown-0000002 02:00:00:00:00:02 null");
    }

    @Test
    void twoScansThatShareAReadingTellTheSame() {
        database.with(inventory ->
                inventory.importAll(Imports.document(Imports.node("rpi-1", "10.0.0.77", Map.of())), AUTHOR, false));
        MacAddress mac = Objects.requireNonNull(database.with(inventory -> inventory.get(new DeviceName("rpi-1")))
                .mac());
        Hearing shared = hearing(SEEN.plusNanos(600), mac.value()); // the database would keep it as a later moment
        PositionChanges first = hear(shared);
        PositionChanges second = hear(shared);
        assertThat(first.told()).containsExactly("rpi-1 is new at sw-1/Gi3");
        assertThat(second.devices()).isEqualTo(1);
        List<Position> kept =
                database.inTransaction(rows -> TopologyRows.positions(rows).all());
        assertThat(kept).extracting(Position::seen).containsExactly(shared.seen());
        PositionChanges later = hear(hearing(SEEN.plusSeconds(1)));
        assertThat(later.told()).containsExactly("rpi-1 is not heard at sw-1/Gi3 any more");
    }

    private PositionChanges hear(Hearing hearing) {
        return database.inTransaction(rows -> TopologyRows.positions(rows).hear(hearing, directory()));
    }

    private void add(Hearing hearing) {
        database.with(inventory -> {
            inventory.addAll(Strangers.of(hearing, directory(), UUID::randomUUID));
            return inventory;
        });
    }

    private void change(DeviceName name, MacAddress mac) {
        database.with(inventory -> inventory.edit(name, new DeviceEdit(null, mac, null, null, null), AUTHOR));
    }

    private Directory directory() {
        return new Directory(database.with(Inventory::all), Set.of());
    }

    private Hearing hearing(Instant when, String... macs) {
        List<Sighting> seen = Stream.of(macs)
                .map(mac ->
                        new Sighting(3, "Gi3", Position.Via.LLDP, List.of(new MacAddress(mac)), List.of(LEASE), false))
                .toList();
        return new Hearing(database.with(inventory -> inventory.get(SWITCH).id()), when, seen, null);
    }
}
