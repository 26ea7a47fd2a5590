package walt.reboot.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static walt.reboot.inventory.Imports.HUSH;
import static walt.reboot.inventory.Imports.document;
import static walt.reboot.inventory.Imports.node;
import static walt.reboot.inventory.Imports.powerSwitch;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import walt.reboot.inventory.settings.Setting;

/** What an import leaves in the rows. */
class InventoryImportTest {
    private final MemoryRows rows = new MemoryRows();

    @Test
    void whatIsNewIsAddedWithItsSettings() {
        ImportResult result = load(node("rpi-1", "10.0.0.1", Map.of("power.port", "sw-1/1.3")), powerSwitch("sw-1"));

        counts(result, 2, 0, 0);
        assertThat(rows.devices()).extracting(device -> device.name().value()).containsOnly("rpi-1", "sw-1");
        assertThat(rows.device("rpi-1").settings()).containsEntry(Setting.POWER_PORT, "sw-1/1.3");
    }

    @Test
    void theSameAgainChangesNothing() {
        load(node("rpi-1", "10.0.0.1", Map.of()), powerSwitch("sw-1"));

        counts(load(node("rpi-1", "10.0.0.1", Map.of()), powerSwitch("sw-1")), 0, 0, 2);
    }

    @Test
    void whatIsNotToldStays() {
        load(powerSwitch("sw-1"));
        counts(load(powerSwitch("sw-1", Map.of("snmp.port", "1161"))), 0, 1, 0);

        assertThat(rows.device("sw-1").settings())
                .containsEntry(Setting.SNMP_COMMUNITY, HUSH)
                .containsEntry(Setting.SNMP_PORT, "1161");
    }

    @Test
    void aTypeThatIsNotToldStays() {
        load(powerSwitch("sw-1"));
        counts(rows.load(Imports.ofNoKind(node("sw-1", "10.0.0.9", Map.of("snmp.port", "1161")))), 0, 1, 0);

        assertThat(rows.device("sw-1").type()).isEqualTo(DeviceType.SWITCH);
        assertThat(rows.device("sw-1").ip()).hasToString("10.0.0.9");
        assertThat(rows.device("sw-1").settings()).containsEntry(Setting.SNMP_PORT, "1161");
    }

    @Test
    void aVirtualNodeStaysOne() {
        NewDevice vn = new NewDevice(
                new DeviceName("vn-1"), DeviceType.NODE, null, null, null, true, "here", null, null, Map.of());
        load(vn);
        counts(rows.load(Imports.ofNoKind(node("vn-1", "10.0.0.9", Map.of()))), 0, 1, 0);

        assertThat(rows.device("vn-1").virtual()).isTrue();
    }

    @Test
    void anOwnerWhoIsNotToldStays() {
        load(Imports.owned("rpi-1", "alice"));
        load(Imports.owned("rpi-1", null));
        assertThat(rows.device("rpi-1").owner()).isEqualTo("alice");

        counts(rows.load(Imports.walts(null, null)), 0, 0, 1);
        assertThat(rows.device("rpi-1").owner()).isEqualTo("alice");
    }

    @Test
    void onlyAnotherImageOfWaltChangesTheOwner() {
        rows.load(Imports.walts(null, "waltplatform/x"));
        load(Imports.owned("rpi-1", "bob"));
        counts(rows.load(Imports.walts(null, "waltplatform/x")), 0, 0, 1);
        assertThat(rows.device("rpi-1").owner()).isEqualTo("bob");

        rows.load(Imports.walts("alice", "alice/x"));
        assertThat(rows.device("rpi-1").owner()).isEqualTo("alice");
        rows.load(Imports.walts(null, "waltplatform/x"));
        assertThat(rows.device("rpi-1").owner()).isNull();
    }

    @Test
    void twoDevicesMayExchangeTheirAddresses() {
        load(node("rpi-1", "10.0.0.1", Map.of()), node("rpi-2", "10.0.0.2", Map.of()));
        counts(load(node("rpi-1", "10.0.0.2", Map.of()), node("rpi-2", "10.0.0.1", Map.of())), 0, 2, 0);

        assertThat(rows.device("rpi-1").ip()).hasToString("10.0.0.2");
        assertThat(rows.device("rpi-2").ip()).hasToString("10.0.0.1");
        assertThat(rows.flushed())
                .as("the database sees no address twice")
                .containsExactlyInAnyOrder("rpi-1 null", "rpi-2 null");
    }

    @Test
    void anAddressThatADeviceGivesUpIsFreeForANewOne() {
        load(node("rpi-1", "10.0.0.1", Map.of()));
        counts(load(node("rpi-2", "10.0.0.1", Map.of()), node("rpi-1", "10.0.0.2", Map.of())), 1, 1, 0);

        assertThat(rows.flushed()).containsExactly("rpi-1 null");
    }

    @Test
    void whenNoAddressIsHandedOverAllIsWrittenAtOnce() {
        load(node("rpi-1", "10.0.0.1", Map.of()));
        load(node("rpi-1", "10.0.0.2", Map.of()));

        assertThat(rows.flushed()).isEmpty();
    }

    @Test
    void secretsAreSealedAndSealedAnewOnlyWhenTheyChange() {
        load(powerSwitch("sw-1"));
        String sealed = rows.stored("sw-1", "snmp.community");
        load(powerSwitch("sw-1", Map.of("snmp.version", "1", "snmp.community", HUSH)));

        assertThat(sealed).startsWith("aes1:").doesNotContain(HUSH);
        assertThat(rows.stored("sw-1", "snmp.community")).isEqualTo(sealed);
    }

    @Test
    void eachChangeOfASettingIsPartOfTheHistory() {
        load(powerSwitch("sw-1"));
        rows.history().clear();
        load(powerSwitch("sw-1"));
        load(powerSwitch("sw-1", Map.of("snmp.version", "1", "snmp.community", "whisper")));

        assertThat(rows.history())
                .extracting(change -> change.setting() + ": " + change.from() + " > " + change.to())
                .containsExactlyInAnyOrder("snmp.version: 2 > 1", "snmp.community: ****** > ******");
    }

    private ImportResult load(NewDevice... devices) {
        return rows.load(document(devices));
    }

    private static void counts(ImportResult result, int added, int changed, int unchanged) {
        assertThat(List.of(result.added(), result.changed(), result.unchanged()))
                .containsExactly(added, changed, unchanged);
    }
}
