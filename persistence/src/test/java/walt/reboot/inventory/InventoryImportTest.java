package walt.reboot.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import walt.reboot.inventory.BadInput.FieldError;
import walt.reboot.inventory.settings.Setting;

class InventoryImportTest {
    private static final String HUSH = "hush-hush";

    private final MemoryRows rows = new MemoryRows();

    @Test
    void whatIsNewIsAddedWithItsSettings() {
        ImportResult result = load(node("rpi-1", "10.0.0.1", Map.of("power.port", "sw-1/1.3")), powerSwitch("sw-1"));

        assertThat(result).extracting("added", "changed", "unchanged").containsExactly(2, 0, 0);
        assertThat(result.devices()).extracting(device -> device.name().value()).containsExactly("rpi-1", "sw-1");
        assertThat(result.devices().getFirst().settings()).containsEntry(Setting.POWER_PORT, "sw-1/1.3");
    }

    @Test
    void aNewDeviceNeedsItsAddressesInAnImportToo() {
        NewDevice bare = new NewDevice(
                new DeviceName("rpi-1"), DeviceType.NODE, null, null, null, false, null, null, null, Map.of());

        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> load(bare))
                .satisfies(wrong -> assertThat(wrong.errors())
                        .extracting(FieldError::field)
                        .containsExactly("devices[0].ip", "devices[0].mac"));
    }

    @Test
    void theSameAgainChangesNothing() {
        load(node("rpi-1", "10.0.0.1", Map.of()), powerSwitch("sw-1"));

        assertThat(load(node("rpi-1", "10.0.0.1", Map.of()), powerSwitch("sw-1")))
                .extracting("added", "changed", "unchanged")
                .containsExactly(0, 0, 2);
    }

    @Test
    void whatIsNotToldStays() {
        load(powerSwitch("sw-1"));
        ImportResult result = load(device("sw-1", DeviceType.SWITCH, "10.0.0.9", Map.of("snmp.port", "1161")));

        Device after = result.devices().getFirst();
        assertThat(result.changed()).isEqualTo(1);
        assertThat(after.ip()).hasToString("10.0.0.9");
        assertThat(after.settings())
                .containsEntry(Setting.SNMP_COMMUNITY, HUSH)
                .containsEntry(Setting.SNMP_PORT, "1161");
    }

    @Test
    void anAddressThatADeviceGivesUpIsFreeForTheNextOne() {
        load(node("rpi-1", "10.0.0.1", Map.of()));

        ImportResult result = load(node("rpi-1", "10.0.0.2", Map.of()), node("rpi-2", "10.0.0.1", Map.of()));

        assertThat(result).extracting("added", "changed").containsExactly(1, 1);
    }

    @Test
    void anAddressThatIsTakenIsAConflict() {
        load(node("rpi-1", "10.0.0.1", Map.of()));

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> load(node("rpi-2", "10.0.0.1", Map.of())))
                .withMessage("IP address 10.0.0.1 belongs to rpi-1.");
    }

    @Test
    void everyFaultIsToldWithThePlaceOfItsDevice() {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> load(
                        node("rpi-1", null, Map.of()),
                        node("rpi-2", "10.0.0.2", Map.of()),
                        node("rpi-3", "10.0.0.3", Map.of("power.port", "sw-9/1.3", "snmp.port", "1"))))
                .satisfies(wrong -> assertThat(wrong.errors())
                        .extracting(FieldError::field)
                        .containsExactlyInAnyOrder("devices[0].ip", "devices[2].power.port", "devices[2].snmp.port"));
    }

    @Test
    void aPortThatIsStatedForTwoNodesIsRefused() {
        Map<String, String> port = Map.of("power.port", "sw-1/1.3");

        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() ->
                        load(powerSwitch("sw-1"), node("rpi-1", "10.0.0.1", port), node("rpi-2", "10.0.0.2", port)))
                .withMessageMatching(
                        "Port sw-1/1.3 can't feed both rpi-[12] and rpi-[12]: correct their 'power.port'.");
    }

    @Test
    void aDeviceKeepsItsKind() {
        load(node("rpi-1", "10.0.0.1", Map.of()));

        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> load(device("rpi-1", DeviceType.SWITCH, "10.0.0.1", Map.of())))
                .withMessage("rpi-1 exists and is a node: forget it first, or use another name.");
    }

    @Test
    void secretsAreSealedAndSealedAnewOnlyWhenTheyChange() {
        load(powerSwitch("sw-1"));
        String sealed = rows.stored("sw-1", "snmp.community");
        load(powerSwitch("sw-1"));

        assertThat(sealed).startsWith("aes1:").doesNotContain(HUSH);
        assertThat(rows.stored("sw-1", "snmp.community")).isEqualTo(sealed);
    }

    @Test
    void eachChangeOfASettingIsPartOfTheHistory() {
        load(powerSwitch("sw-1"));
        load(powerSwitch("sw-1"));
        load(device("sw-1", DeviceType.SWITCH, "10.0.0.250", Map.of("snmp.version", "1")));

        assertThat(rows.history())
                .extracting(change -> change.setting() + ": " + change.from() + " > " + change.to())
                .containsExactlyInAnyOrder(
                        "snmp.version: null > 2", "snmp.community: null > ******", "snmp.version: 2 > 1");
    }

    @Test
    void addingANameThatIsTakenIsAConflictAndChangesNothing() {
        load(node("rpi-1", "10.0.0.1", Map.of()));

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> rows.startImport().addOne(node("rpi-1", "10.0.0.2", Map.of())))
                .withMessage("There is already a device named rpi-1.");
        assertThat(rows.row("rpi-1").ip).isEqualTo("10.0.0.1");
    }

    @Test
    void aFaultOfAnAddedDeviceHasTheNameOfItsMember() {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> rows.startImport().addOne(node("rpi-1", null, Map.of())))
                .satisfies(wrong ->
                        assertThat(wrong.errors()).extracting(FieldError::field).containsExactly("ip"));
    }

    private ImportResult load(NewDevice... devices) {
        return rows.startImport().run(List.of(devices));
    }

    private static NewDevice node(String name, @Nullable String ip, Map<String, String> settings) {
        return device(name, DeviceType.NODE, ip, settings);
    }

    private static NewDevice powerSwitch(String name) {
        return device(name, DeviceType.SWITCH, "10.0.0.250", Map.of("snmp.version", "2", "snmp.community", HUSH));
    }

    private static NewDevice device(String name, DeviceType type, @Nullable String ip, Map<String, String> settings) {
        return new NewDevice(
                new DeviceName(name),
                type,
                macOf(name),
                ip == null ? null : new IpAddress(ip),
                null,
                false,
                null,
                null,
                null,
                settings);
    }

    private static MacAddress macOf(String name) {
        int hash = name.hashCode();
        return new MacAddress(String.format("02:00:00:00:%02x:%02x", hash >> 8 & 0xff, hash & 0xff));
    }
}
