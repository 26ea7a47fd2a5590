package walt.reboot.devices.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.ImportedDevice;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.MacAddress;
import walt.reboot.inventory.NewDevice;
import walt.reboot.inventory.settings.Setting;

class OutputTest {
    private static final Map<Setting, String> SETTINGS = Map.of(
            Setting.SNMP_VERSION, "2",
            Setting.SNMP_COMMUNITY, "hush-hush",
            Setting.SNMP_PORT, "1161",
            Setting.LLDP_EXPLORE, "true");

    @Test
    void anInventoryReadsLikeThis() {
        List<Device> devices = List.of(
                device("sw-1", DeviceType.SWITCH, "GS308", null, null, SETTINGS),
                device("vn-1", DeviceType.NODE, null, Reading.SERVER, "ann", Map.of()),
                device("vn-2", DeviceType.NODE, null, "another", null, Map.of()));

        assertThat(InventoryFormat.YAML.write(devices, Reading.SERVER, false)).isEqualTo("""
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
                  left-out:
                  - snmp.community
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
    void anInventoryInCsvReadsLikeThis() {
        List<Device> devices = List.of(
                device("sw-1", DeviceType.SWITCH, "GS, 308", null, null, SETTINGS),
                device("vn-1", DeviceType.NODE, null, Reading.SERVER, "ann", Map.of()),
                device("vn-2", DeviceType.NODE, null, "another", null, Map.of()));

        assertThat(InventoryFormat.CSV.write(devices, Reading.SERVER, false)).isEqualTo("""
                name,type,mac,ip,model,virtual,runs,owner,image,lldp.explore,snmp.port,snmp.version,left-out
                sw-1,switch,02:00:00:00:00:01,10.0.0.1,"GS, 308",,,,,true,1161,2,snmp.community
                vn-1,node,02:00:00:00:00:01,10.0.0.1,,true,,ann,,,,,
                vn-2,node,02:00:00:00:00:01,10.0.0.1,,true,elsewhere,,,,,,
                """);
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyInventoryCanBeReadAgain(InventoryFormat format) {
        assertThat(Reading.all(format, format.write(List.of(), Reading.SERVER, false)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void secretsAreLeftOutAndNamed(InventoryFormat format) {
        Device device = device("sw-1", DeviceType.SWITCH, "GS308", null, "ann", SETTINGS);
        String text = format.write(List.of(device), Reading.SERVER, false);
        ImportedDevice read = Reading.one(format, text);

        assertThat(read.device().settings())
                .isEqualTo(Map.of("lldp.explore", "true", "snmp.port", "1161", "snmp.version", "2"));
        assertThat(read.leftOut()).containsExactly(Setting.SNMP_COMMUNITY);
        assertThat(text).doesNotContain("hush");
    }

    @ParameterizedTest
    @EnumSource
    void secretsAreWrittenForThoseWhoMayHaveThem(InventoryFormat format) {
        Device device = device("sw-1", DeviceType.SWITCH, "GS308", null, "ann", SETTINGS);
        ImportedDevice read = Reading.one(format, format.write(List.of(device), Reading.SERVER, true));

        assertThat(read.device().settings()).containsEntry("snmp.community", "hush-hush");
        assertThat(read.leftOut()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aSecretThatIsMissingStaysNamed(InventoryFormat format) {
        Device device = device("sw-1", DeviceType.SWITCH, "GS308", null, "ann", Map.of(Setting.SNMP_COMMUNITY, ""));

        assertThat(Reading.one(format, format.write(List.of(device), Reading.SERVER, true))
                        .leftOut())
                .containsExactly(Setting.SNMP_COMMUNITY);
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
                " padded ",
                "0123",
                "=cmd|' /C calc'!A0",
                "+1",
                "-1",
                "@x",
                "a,b;c",
                "\"",
                "a \"b\", c"
            })
    void textThatLooksLikeSomethingElseStaysText(String text) {
        Device device = device("n-1", DeviceType.SWITCH, text, null, null, Map.of(Setting.SNMP_COMMUNITY, text));
        for (InventoryFormat format : InventoryFormat.values()) {
            NewDevice read = Reading.one(format, format.write(List.of(device), Reading.SERVER, true))
                    .device();

            assertThat(read.model()).isEqualTo(text);
            assertThat(read.settings()).containsEntry("snmp.community", text);
        }
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
        assertThat(readBack(device("vn-1", DeviceType.NODE, null, Reading.SERVER, null, Map.of()))
                        .vmHost())
                .isEqualTo(Reading.SERVER);
        assertThat(readBack(device("vn-1", DeviceType.NODE, null, "another", null, Map.of())))
                .satisfies(read -> assertThat(read.virtual()).isTrue())
                .satisfies(read -> assertThat(read.vmHost()).isNull());
    }

    private static NewDevice readBack(Device device) {
        return Reading.one(InventoryFormat.YAML, InventoryFormat.YAML.write(List.of(device), Reading.SERVER, false))
                .device();
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
