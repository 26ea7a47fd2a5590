package walt.reboot.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.MacAddress;
import walt.reboot.inventory.NewDevice;
import walt.reboot.inventory.settings.Setting;

class InventoryTextTest {
    private static final String SERVER = "server-1";
    private static final Map<Setting, String> SETTINGS = Map.of(
            Setting.SNMP_VERSION, "2",
            Setting.SNMP_COMMUNITY, "hush-hush",
            Setting.SNMP_PORT, "1161",
            Setting.LLDP_EXPLORE, "true");

    @Test
    void anInventoryReadsLikeThis() {
        List<Device> devices = List.of(
                device("sw-1", DeviceType.SWITCH, "GS308", null, null, SETTINGS),
                device("vn-1", DeviceType.NODE, null, SERVER, "ann", Map.of()),
                device("vn-2", DeviceType.NODE, null, "another", null, Map.of()));

        assertThat(InventoryText.of(devices, SERVER)).isEqualTo("""
                devices:
                - name: sw-1
                  type: switch
                  mac: 02:00:00:00:00:01
                  ip: 10.0.0.1
                  model: GS308
                  config:
                    lldp.explore: true
                    snmp.port: 1161
                    snmp.version: '2'
                - name: vn-1
                  type: node
                  mac: 02:00:00:00:00:01
                  ip: 10.0.0.1
                  virtual: true
                  owner: ann
                - name: vn-2
                  type: node
                  mac: 02:00:00:00:00:01
                  ip: 10.0.0.1
                  virtual: true
                  runs: elsewhere
                """);
    }

    @Test
    void anEmptyInventoryCanBeReadAgain() {
        assertThat(InventoryReader.read(InventoryText.of(List.of(), SERVER), SERVER)
                        .devices())
                .isEmpty();
    }

    @Test
    void whatIsWrittenIsReadBackButForItsSecrets() {
        Device device = device("sw-1", DeviceType.SWITCH, "GS308", null, "ann", SETTINGS);

        NewDevice read = readBack(device);

        assertThat(read.mac()).isEqualTo(device.mac());
        assertThat(read.ip()).isEqualTo(device.ip());
        assertThat(read.settings()).isEqualTo(Map.of("lldp.explore", "true", "snmp.port", "1161", "snmp.version", "2"));
        assertThat(InventoryText.of(List.of(device), SERVER)).doesNotContain("hush", "community");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "~",
                "true",
                "No",
                "7",
                "1e3",
                "0x1F",
                "- a",
                "a: b",
                "#5",
                "'",
                "\"x\"",
                "&a",
                "*a",
                "!x",
                "{",
                "[a]",
                "@",
                "%",
                "日本 😀",
                "x  y",
                "?",
                "|",
                "---",
                " padded "
            })
    void textThatLooksLikeYamlStaysText(String text) {
        NewDevice read = readBack(device("n-1", DeviceType.NODE, text, null, text, Map.of()));

        assertThat(read.model()).isEqualTo(text);
        assertThat(read.owner()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1e3", "null", "true", "0.5", "0x1F", "2026-01-31", "y"})
    void namesThatLookLikeSomethingElseStayNames(String name) {
        assertThat(readBack(device(name, DeviceType.NODE, null, null, null, Map.of()))
                        .name())
                .hasToString(name);
    }

    @Test
    void virtualNodesComeBackToWhereTheyRun() {
        assertThat(readBack(device("vn-1", DeviceType.NODE, null, SERVER, null, Map.of()))
                        .vmHost())
                .isEqualTo(SERVER);
        assertThat(readBack(device("vn-1", DeviceType.NODE, null, "another", null, Map.of())))
                .satisfies(read -> assertThat(read.virtual()).isTrue())
                .satisfies(read -> assertThat(read.vmHost()).isNull());
    }

    private static NewDevice readBack(Device device) {
        return InventoryReader.read(InventoryText.of(List.of(device), SERVER), SERVER)
                .devices()
                .getFirst();
    }

    private static Device device(
            String name,
            DeviceType type,
            @Nullable String model,
            @Nullable String vmHost,
            @Nullable String owner,
            Map<Setting, String> settings) {
        return new Device(
                new UUID(0, 1),
                new DeviceName(name),
                type,
                new MacAddress("02:00:00:00:00:01"),
                new IpAddress("10.0.0.1"),
                model,
                vmHost != null,
                vmHost,
                owner,
                null,
                settings,
                0);
    }
}
