package walt.reboot.devices.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import walt.reboot.inventory.BadInput.FieldError;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.ImportDocument;
import walt.reboot.inventory.ImportedDevice;
import walt.reboot.inventory.ImportedDevice.Place;
import walt.reboot.inventory.NewDevice;
import walt.reboot.inventory.settings.Setting;

class YamlReaderTest {
    private static final String ONE = "devices:\n- name: rpi-1\n";

    @Test
    void everyMemberIsRead() {
        NewDevice device = onlyDevice("""
                devices:
                - name: sw-1
                  type: switch
                  mac: 02-00-00-00-00-0A
                  ip: 10.0.0.1
                  model: "GS 308"
                  owner: ann
                  config:
                    snmp.version: 2
                    snmp.community: "0123"
                    lldp.explore: true
                """);

        assertThat(device.name()).hasToString("sw-1");
        assertThat(device.type()).isEqualTo(DeviceType.SWITCH);
        assertThat(device.mac()).hasToString("02:00:00:00:00:0a");
        assertThat(device.ip()).hasToString("10.0.0.1");
        assertThat(device.model()).isEqualTo("GS 308");
        assertThat(device.owner()).isEqualTo("ann");
        assertThat(device.settings())
                .isEqualTo(Map.of("snmp.version", "2", "snmp.community", "0123", "lldp.explore", "true"));
    }

    @Test
    void jsonIsReadTooAndWhatIsNullIsLeftOut() {
        NewDevice device =
                onlyDevice("{\"devices\": [{\"name\": \"rpi-1\", \"mac\": null, \"owner\": ~, \"model\": }]}");

        assertThat(device.type()).isEqualTo(DeviceType.NODE);
        assertThat(device.mac()).isNull();
        assertThat(device.owner()).isNull();
        assertThat(device.model()).isNull();
        assertThat(device.settings()).isEmpty();
    }

    @Test
    void virtualNodesRunHereUnlessTheyAreSaidToRunElsewhere() {
        assertThat(onlyDevice(ONE + "  virtual: true\n").vmHost()).isEqualTo(Reading.SERVER);
        assertThat(onlyDevice(ONE + "  virtual: TRUE\n").vmHost()).isEqualTo(Reading.SERVER);
        assertThat(onlyDevice(ONE + "  virtual: true\n  runs: elsewhere\n").vmHost())
                .isNull();
        assertThat(onlyDevice(ONE + "  virtual: false\n").vmHost()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"devices:", "devices: []", "devices: ~", "{devices: []}"})
    void anInventoryMayBeEmpty(String text) {
        assertThat(Reading.all(InventoryFormat.YAML, text)).isEmpty();
    }

    @Test
    void eachPieceIsReadWithItsLine() {
        String text = "# lab\ndevices:\n- name: a\n  ip: 10.0.0.1\n\n- name: b\n  config:\n    ram: 1G\n";

        assertThat(Reading.read(InventoryFormat.YAML, text).devices())
                .extracting(ImportedDevice::place)
                .containsExactly(new Place(3, Map.of("name", 3, "ip", 4)), new Place(6, Map.of("name", 6, "ram", 8)));
    }

    @Test
    void secretsThatAreLeftOutAreNamed() {
        String text = "devices:\n- name: sw-1\n  type: switch\n  left-out: [snmp.community]\n";

        assertThat(Reading.one(InventoryFormat.YAML, text).leftOut()).containsExactly(Setting.SNMP_COMMUNITY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\n\t\"devices\": [\n\t\t{\n\t\t\t\"name\": \"rpi-1\",\n\t\t\t\"model\": \"\\ud83d\\ude00 \\/ \\u00e9\"\n\t\t}\n\t]\n}\n",
                "{\"devices\":[{\"name\":\"rpi-1\",\"model\":\"\\ud83d\\ude00 / é\"}]}"
            })
    void jsonOfEveryLayoutIsRead(String json) {
        assertThat(onlyDevice(json).model()).isEqualTo("😀 / é");
    }

    @Test
    void whatIsToldWronglyIsKnownByItsNameToOthers() {
        ImportDocument read =
                InventoryFormat.YAML.read("devices:\n- {name: sw-1, type: switch, ip: x}\n", Reading.SERVER);

        assertThat(read.unread()).isEqualTo(Map.of(new DeviceName("sw-1"), DeviceType.SWITCH));
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("", 1, "must begin with 'devices:'"),
                Arguments.of("- name: rpi-1", 1, "must begin with 'devices:'"),
                Arguments.of("just text", 1, "must begin with 'devices:'"),
                Arguments.of("devices: {a: b}", 1, "'devices' must be a list."),
                Arguments.of("devices: 7", 1, "'devices' must be a list."),
                Arguments.of("devices: []\nnodes: []", 2, "'nodes' is not known here: expected 'devices'."),
                Arguments.of("devices: []\n? [a]\n: b", 2, "is not known here"),
                Arguments.of("devices:\n- rpi-1", 2, "a device must be written as members such as 'name: rpi-1'."),
                Arguments.of("devices:\n- [rpi-1]", 2, "a device must be written as members"),
                Arguments.of("devices:\n-", 2, "a device must be written as members"),
                Arguments.of("devices:\n- ip: 10.0.0.1", 2, "the device has no name."),
                Arguments.of(ONE + "  color: red", 3, "'color' is not a member of a device."),
                Arguments.of(ONE + "  name: rpi-2", 3, "'name' is there twice."),
                Arguments.of(ONE + "- name: pc\n- name: rpi-1", 4, "rpi-1 is there twice: see line 2."),
                Arguments.of("devices:\n- type: node\n  name: rpi 1", 3, "is not a valid device name"),
                Arguments.of(ONE + "  type: router", 3, "'router' is not a device type"),
                Arguments.of(ONE + "  mac: 02:00", 3, "is not a MAC address"),
                Arguments.of(ONE + "  ip: rpi-1.lab", 3, "is not an IP address"),
                Arguments.of(ONE + "  model: ''", 3, "A model has 1 to 100 printable characters."),
                Arguments.of(ONE + "  owner: \"a\\nb\"", 3, "Nobody can own it by that name"),
                Arguments.of(ONE + "  owner: me", 3, "'me' is reserved"),
                Arguments.of(ONE + "  model: [a, b]", 3, "'model' must be a single value."),
                Arguments.of(ONE + "  ip:\n    a: b", 4, "'ip' must be a single value."),
                Arguments.of(ONE + "  virtual: maybe", 3, "'virtual' must be true or false."),
                Arguments.of(ONE + "  virtual: 1", 3, "'virtual' must be true or false."),
                Arguments.of(ONE + "  left-out: [ram.size]", 3, "'ram.size' is not a setting."),
                Arguments.of(ONE + "  left-out: {a: b}", 3, "'left-out' must be a list of settings."),
                Arguments.of(ONE + "  virtual: true\n  runs: here", 4, "'runs' is left out, or 'elsewhere'."),
                Arguments.of(ONE + "  config: 7", 3, "'config' must be written as settings"),
                Arguments.of(ONE + "  config: [a]", 3, "'config' must be written as settings"),
                Arguments.of(ONE + "  config:\n    a: [b]", 4, "the setting 'a' needs a single value."),
                Arguments.of(ONE + "  config:\n    type: switch", 4, "'type' is a member of the device here"),
                Arguments.of(ONE + "  config:\n    a: null", 4, "the setting 'a' needs a single value."),
                Arguments.of(ONE + "  config:\n    a: 1\n    a: 2", 5, "the setting 'a' is there twice."),
                Arguments.of(ONE + "\tip: 10.0.0.1", 3, "not valid YAML"),
                Arguments.of("devices:\n- name: [", 2, "not valid YAML"),
                Arguments.of(ONE + "---\n" + ONE, 3, "not valid YAML"),
                Arguments.of("devices:\n- *nowhere", 2, "not valid YAML"),
                Arguments.of("a: \"\0\"", 1, "not valid YAML"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void everyFaultIsToldWithItsLine(String text, int line, String detail) {
        assertThat(Reading.faults(InventoryFormat.YAML, text)).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo("line " + line);
            assertThat(error.detail()).startsWith("Line " + line + ": ").contains(detail);
            assertThat(error.detail()).doesNotContain("\n", "\0");
        });
    }

    @Test
    void allFaultsAreToldAtOnce() {
        String text = ONE + "  mac: x\n  ip: y\n- name: pc-1\n  color: red\n  config:\n    a: [b]\n- type: switch\n";

        assertThat(Reading.faults(InventoryFormat.YAML, text))
                .extracting(FieldError::field)
                .containsExactly("line 3", "line 4", "line 6", "line 8", "line 9");
    }

    private static NewDevice onlyDevice(String text) {
        return Reading.one(InventoryFormat.YAML, text).device();
    }
}
