package walt.reboot.devices.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import walt.reboot.inventory.BadInput.FieldError;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.ImportDocument;
import walt.reboot.inventory.ImportWarning;
import walt.reboot.inventory.ImportedDevice;
import walt.reboot.inventory.NewDevice;
import walt.reboot.inventory.settings.Setting;

/** The answer of WalT's own web API. */
class WaltEntryTest {
    @Test
    void aNodeOfWaltIsRead() {
        ImportedDevice read = one("""
                {"name": "rpi-1", "model": "rpi-4-b", "virtual": false, "image": "alice/rpi-debian:latest", "booted": true,
                 "ip": "192.168.152.4", "mac": "b8:27:eb:00:00:01",
                 "config": {"kexec.allow": true}}""");
        NewDevice node = read.device();

        assertThat(node.name()).hasToString("rpi-1");
        assertThat(node.type()).isEqualTo(DeviceType.NODE);
        assertThat(node.model()).isEqualTo("rpi-4-b");
        assertThat(node.ip()).hasToString("192.168.152.4");
        assertThat(node.mac()).hasToString("b8:27:eb:00:00:01");
        assertThat(node.image()).isEqualTo("alice/rpi-debian:latest");
        assertThat(node.owner()).isEqualTo("alice");
        assertThat(node.virtual()).isFalse();
        assertThat(node.settings()).isEqualTo(Map.of("kexec.allow", "true"));
        assertThat(read.ownedByImage()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"\"waltplatform/rpi:latest\"", "\"rpi\"", "null"})
    void aNodeWhoseImageIsNobodysIsFree(String image) {
        ImportedDevice read = one("{\"name\": \"rpi-1\", \"image\": " + image + "}");

        assertThat(read.ownedByImage()).isTrue();
        assertThat(read.device().owner()).isNull();
    }

    @Test
    void virtualNodesRunElsewhere() {
        NewDevice node = one("{\"name\": \"vn-1\", \"virtual\": true}").device();

        assertThat(node.virtual()).isTrue();
        assertThat(node.vmHost()).isNull();
    }

    @Test
    void whatIsNotKnownHereIsLeftOutWithAWarning() {
        ImportDocument read = Reading.read(
                InventoryFormat.YAML,
                answer(
                        "{\"name\": \"rpi-1\", \"gateway\": \"x\", \"config\": {\"foo.bar\": [1], \"kexec.allow\": false}}"));

        assertThat(read.devices().getFirst().device().settings()).isEqualTo(Map.of("kexec.allow", "false"));
        assertThat(read.warnings())
                .containsExactly(
                        new ImportWarning(
                                new DeviceName("rpi-1"), "the member 'gateway' is not known here and was left out."),
                        new ImportWarning(
                                new DeviceName("rpi-1"), "the setting 'foo.bar' is not known here and was left out."));
    }

    @Test
    void aFaultIsToldWithItsLine() {
        assertThat(Reading.faults(InventoryFormat.YAML, """
                {"num_nodes": 1,
                 "nodes": [
                  {"name": "rpi-1",
                   "ip": "here",
                   "config": {"kexec.allow": [true]}}]}
                """))
                .extracting(FieldError::field)
                .containsExactly("line 4", "line 5");
    }

    @Test
    void allSettingsOfANodeAreTakenWithTheirTypes() {
        NewDevice node = one("""
                {"name": "vn-1", "virtual": true, "config": {
                 "boot.delay": "random", "boot.retries": 9, "boot.timeout": null, "cpu.cores": 4, "disks": "none", "expose": "none",
                 "kexec.allow": true, "mount.persist": true, "netsetup": 1, "networks": "walt-net", "ram": "512M"}}""").device();

        assertThat(node.settings())
                .hasSize(11)
                .containsEntry("boot.timeout", "none")
                .containsEntry("netsetup", "NAT")
                .containsEntry("cpu.cores", "4");
    }

    @Test
    void settingsAreShownAsWaltShowsThem() {
        NewDevice told = one("{\"name\": \"vn-1\", \"virtual\": true}").device();
        Device node = new Device(
                new UUID(0, 1),
                told.name(),
                told.type(),
                null,
                null,
                null,
                true,
                null,
                null,
                null,
                Map.of(Setting.NETSETUP, "NAT", Setting.BOOT_TIMEOUT, "none", Setting.POWER_PORT, "sw-1/1.3"),
                0);

        assertThat(WaltSettings.of(node).toString())
                .isEqualTo(
                        "{boot.delay=random, boot.retries=9, boot.timeout=null, cpu.cores=4, disks=none, expose=none,"
                                + " kexec.allow=true, mount.persist=true, netsetup=1, networks=walt-net, ram=512M}");
    }

    @Test
    void settingsAreWrittenInOurWords() {
        assertThat(WaltSettings.ours("netsetup", "1")).isEqualTo("NAT");
        assertThat(WaltSettings.ours("netsetup", "0")).isEqualTo("LAN");
        assertThat(WaltSettings.ours("netsetup", "NAT")).isEqualTo("NAT");
        assertThat(WaltSettings.ours("cpu.cores", "1")).isEqualTo("1");
        assertThat(WaltSettings.ofNull("boot.timeout")).isEqualTo("none");
        assertThat(WaltSettings.ofNull("ram")).isEmpty();
    }

    private static ImportedDevice one(String node) {
        return Reading.one(InventoryFormat.YAML, answer(node));
    }

    private static String answer(String node) {
        return "{\"code\": 200, \"num_nodes\": 1, \"nodes\": [" + node + "]}";
    }
}
