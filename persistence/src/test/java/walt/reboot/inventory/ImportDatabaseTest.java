package walt.reboot.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import walt.reboot.inventory.history.SettingChange.Author;

/** Imports of many devices are sent to the database as batches, not device by device. */
class ImportDatabaseTest {
    private static final Author AUTHOR = new Author("tester", Instant.EPOCH);
    private static final int NODES = 800;

    @Test
    void manyDevicesNeedFewRequests() throws SQLException {
        try (CountedDatabase database = new CountedDatabase("many")) {
            ImportResult added = load(database, platform(1, "snmp.port", "1161"));
            assertThat(added.added()).isEqualTo(NODES + 1);
            assertThat(database.requests()).as("requests that add").isBetween(5, 60);

            load(database, platform(1, "snmp.port", "1161"));
            assertThat(database.requests()).as("requests when nothing changes").isBetween(1, 5);

            assertThat(load(database, platform(2, "snmp.port", "161")).changed())
                    .isEqualTo(NODES + 1);
            assertThat(database.requests()).as("requests that change").isBetween(5, 80);
        }
    }

    @Test
    void allDevicesMayExchangeTheirAddresses() throws SQLException {
        try (CountedDatabase database = new CountedDatabase("exchange")) {
            load(database, addresses(0));
            ImportResult exchanged = load(database, addresses(1));

            assertThat(exchanged.changed()).isEqualTo(10);
            assertThat(load(database, addresses(1)).unchanged()).isEqualTo(10);
            assertThat(database.with(Inventory::all))
                    .extracting(device -> String.valueOf(device.ip()))
                    .startsWith("10.2.0.1", "10.2.0.2")
                    .endsWith("10.2.0.0");
        }
    }

    private static ImportResult load(CountedDatabase database, List<NewDevice> devices) {
        ImportDocument document = Imports.document(devices.toArray(NewDevice[]::new));
        return database.with(inventory -> inventory.importAll(document, AUTHOR, false));
    }

    private static List<NewDevice> platform(int group, String setting, String value) {
        List<NewDevice> devices = new ArrayList<>();
        devices.add(Imports.powerSwitch("sw-1", Map.of("snmp.version", "2", "snmp.community", "hush", setting, value)));
        for (int i = 0; i < NODES; i++) {
            devices.add(node(i, i, "sw-1/" + group + "." + (i + 1)));
        }
        return devices;
    }

    private static List<NewDevice> addresses(int shift) {
        List<NewDevice> devices = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            devices.add(node(i, (i + shift) % 10, null));
        }
        return devices;
    }

    private static NewDevice node(int number, int address, @Nullable String port) {
        return new NewDevice(
                new DeviceName("rpi-" + number),
                DeviceType.NODE,
                new MacAddress(String.format("02:00:00:01:%02x:%02x", address >> 8, address & 255)),
                new IpAddress("10.2." + (address >> 8) + "." + (address & 255)),
                "rpi-4-b",
                false,
                null,
                null,
                null,
                port == null ? Map.of() : Map.of("power.port", port));
    }
}
