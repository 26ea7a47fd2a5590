package walt.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import walt.it.server.Answer;
import walt.it.server.DeployedTest;
import walt.reboot.inventory.settings.Setting;

/** Settings: each can be set, shown, taken back, and refuses what makes no sense. */
class SettingsIT extends DeployedTest {
    private static final String SECRET = "Xk7-a-community-that-nobody-may-see";
    private static final String SNMP = "\"snmp.version\": \"2\", \"snmp.community\": \"" + SECRET + "\"";

    /** What a value of a setting looks like: on which device, as it is sent, as it is shown, by default, and a wrong one. */
    private record Example(String device, String sent, Object shown, Object byDefault, String wrong, String words) {}

    private static Example example(Setting setting) {
        return switch (setting) {
            case KEXEC_ALLOW -> new Example("rpi-1", "false", false, true, "\"maybe\"", "must be true or false");
            case LLDP_EXPLORE -> new Example("sw-1", "true", true, false, "1", "must be true or false");
            case POE_REBOOTS -> new Example("sw-1", "\"TRUE\"", true, false, "\"on\"", "must be true or false");
            case POWER_PORT ->
                new Example("rpi-1", "\"sw-1/1.3\"", "sw-1/1.3", "null", "\"sw-1/3\"", "SWITCH/GROUP.PORT");
            case SNMP_COMMUNITY -> new Example("sw-1", "\"" + SECRET + "\"", "******", "null", "\"\"", "1 to 255");
            case SNMP_PORT -> new Example("sw-1", "1161", 1161, 161, "65536", "from 1 to 65535");
            case SNMP_VERSION -> new Example("sw-1", "2", "2", "null", "\"4\"", "must be");
        };
    }

    static Stream<Setting> all() {
        return Stream.of(Setting.values());
    }

    @BeforeEach
    void aSwitchAndTwoNodesExist() {
        server.forgetAll();
        server.load("""
                devices:
                  - {name: sw-1, type: switch, mac: "02:00:00:00:00:01", ip: 127.60.0.1}
                  - {name: rpi-1, type: node, mac: "02:00:00:00:00:02", ip: 127.60.0.2}
                  - {name: rpi-2, type: node, mac: "02:00:00:00:00:03", ip: 127.60.0.3}
                """);
    }

    private Answer config(String device) {
        return server.get("/devices/" + device + "/config").is(200);
    }

    private Answer set(String device, String json) {
        return server.patch("/devices/" + device + "/config", "{" + json + "}");
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachSettingIsSetShownAndTakenBack(Setting setting) {
        Example example = example(setting);
        if (setting == Setting.LLDP_EXPLORE || setting == Setting.POE_REBOOTS) {
            set("sw-1", SNMP + ", \"lldp.explore\": " + (setting == Setting.POE_REBOOTS))
                    .is(200);
        }
        String label = setting.label();
        assertThat(config(example.device()).text(label)).isEqualTo(String.valueOf(example.byDefault()));
        Answer changed =
                set(example.device(), "\"" + label + "\": " + example.sent()).is(200);
        assertThat(changed.at(label)).isEqualTo(example.shown());
        assertThat(config(example.device()).at(label)).isEqualTo(example.shown());
        set(example.device(), "\"" + label + "\": null").is(200);
        assertThat(config(example.device()).text(label)).isEqualTo(String.valueOf(example.byDefault()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachSettingRefusesWhatMakesNoSense(Setting setting) {
        Example example = example(setting);
        String before = config(example.device()).body();
        set(example.device(), "\"" + setting.label() + "\": " + example.wrong())
                .isBadInput(setting.label(), example.words());
        assertThat(config(example.device()).body()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("all")
    void aSettingThatDoesNotApplyNamesTheDevice(Setting setting) {
        String other = example(setting).device().equals("sw-1") ? "rpi-1" : "sw-1";
        String kind = other.equals("sw-1") ? "a node" : "a switch";
        set(other, "\"" + setting.label() + "\": " + example(setting).sent())
                .isBadInput(
                        setting.label(),
                        "Failed: " + other + " is not " + kind + ", so it does not support the '" + setting.label()
                                + "' setting.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "sw-1 | 'lldp.explore': true | lldp.explore | needs 'snmp.version' and 'snmp.community'",
                "sw-1 | 'lldp.explore': true, 'snmp.version': 2 | lldp.explore | needs 'snmp.version'",
                "sw-1 | 'poe.reboots': true | poe.reboots | needs 'lldp.explore=true'",
                "rpi-1 | 'power.port': 'sw-9/1.3' | power.port | Unknown device: sw-9.",
                "rpi-1 | 'power.port': 'rpi-2/1.3' | power.port | rpi-2 is not a switch, it is a node."
            })
    void whatASettingNeedsMustBeThere(String device, String change, String field, String words) {
        set(device, change.replace('\'', '"')).isBadInput(field, words);
    }

    @Test
    void whatASettingNeedsMayComeInTheSameCommandAndCantBeTakenAwayLater() {
        set("sw-1", "\"poe.reboots\": true, \"lldp.explore\": true, " + SNMP).is(200);
        set("sw-1", "\"snmp.community\": null").isBadInput("lldp.explore", "needs");
        set("sw-1", "\"lldp.explore\": false").isBadInput("poe.reboots", "needs");
        assertThat(config("sw-1").at("poe.reboots")).isEqualTo(true);
    }

    @Test
    void severalDevicesAreChangedAtOnce() {
        Answer changed = server.patch("/config", "{\"devices\": \"rpi-*\", \"settings\": {\"kexec.allow\": false}}");
        assertThat(changed.is(200).at("devices")).isEqualTo(2);
        assertThat(changed.at("rebootNeeded")).isEqualTo(false);
        Answer shown = server.get("/config?devices=all-nodes").is(200);
        assertThat(shown.each("devices", "name")).containsExactly("rpi-1", "rpi-2");
        assertThat(shown.at("devices/1/config/kexec.allow")).isEqualTo(false);
        assertThat(shown.at("devices/0/type")).isEqualTo("node");
    }

    @Test
    void oneWrongValueAndNoDeviceIsChanged() {
        server.patch("/config", "{\"devices\": \"all-devices\", \"settings\": {\"kexec.allow\": false}}")
                .isBadInput("kexec.allow", "sw-1 is not a node");
        server.patch(
                        "/config",
                        "{\"devices\": \"rpi-[1-2]\", \"settings\": {\"kexec.allow\": false, \"power.port\": \"3\"}}")
                .isBadInput("power.port", "does not name a switch port");
        assertThat(config("rpi-1").at("kexec.allow")).isEqualTo(true);
        assertThat(config("rpi-2").at("kexec.allow")).isEqualTo(true);
    }

    @Test
    void aSecretIsNeverShownAgain() {
        assertThat(set("sw-1", SNMP).is(200).body()).doesNotContain(SECRET).contains("******");
        assertThat(config("sw-1").body()).doesNotContain(SECRET);
        assertThat(server.get("/config?devices=all-devices").body()).doesNotContain(SECRET);
        assertThat(server.get("/devices/sw-1").body()).doesNotContain(SECRET);
        assertThat(server.get("/inventory").is(200).body())
                .contains("snmp.version")
                .doesNotContain(SECRET)
                .doesNotContain("snmp.community");
        assertThat(set("sw-1", "\"snmp.community\": \"" + SECRET + "\\u0007\"").body())
                .contains("snmp.community")
                .doesNotContain(SECRET);
        set("sw-1", "\"snmp.community\": [\"" + SECRET + "\"]").isBadInput("snmp.community", "single value");
        assertThat(server.log()).doesNotContain(SECRET).doesNotContain(server.token());
    }
}
