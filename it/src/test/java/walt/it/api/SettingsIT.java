package walt.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import walt.it.server.Answer;
import walt.reboot.inventory.settings.Setting;

/** Settings: each can be set, shown, taken back, and refuses what makes no sense. */
class SettingsIT extends DevicesWithSettings {
    /** What a value of a setting looks like: on which device, as it is sent, as it is shown, by default, and a wrong one. */
    private record Example(String device, String sent, Object shown, Object byDefault, String wrong, String words) {}

    private static Example example(Setting setting) {
        return switch (setting) {
            case BOOT_DELAY -> new Example("vn-1", "5", 5, "random", "-1", "from 0 on, or random");
            case BOOT_RETRIES -> new Example("rpi-1", "0", 0, 9, "1.5", "a whole number from 0 on");
            case BOOT_TIMEOUT -> new Example("rpi-1", "\"none\"", "none", 180, "59", "from 60 on, or none");
            case CPU_CORES -> new Example("vn-1", "\"2\"", 2, 4, "0", "a whole number from 1 to 1024");
            case DISKS ->
                new Example(
                        "vn-1", text("32G[template=ext4],1T"), "32G[template=ext4],1T", "none", "8", "none, or a list");
            case EXPOSE -> new Example("rpi-1", text("80:8080"), "80:8080", "none", text("80"), "none, or a list");
            case KEXEC_ALLOW -> new Example("rpi-1", "false", false, true, "\"maybe\"", "must be true or false");
            case LLDP_EXPLORE -> new Example("sw-1", "true", true, false, "1", "must be true or false");
            case MOUNT_PERSIST -> new Example("rpi-1", "\"False\"", false, true, "0", "must be true or false");
            case NETSETUP -> new Example("unknown-ab12cd", text("nat"), "NAT", "LAN", text("WAN"), "NAT or LAN");
            case NETWORKS ->
                new Example(
                        "vn-1",
                        text("walt-net,home-net[lat=8ms,bw=100Mbps]"),
                        "walt-net,home-net[lat=8ms,bw=100Mbps]",
                        "walt-net",
                        text("home-net"),
                        "it must include walt-net");
            case POE_MAX_PORTS -> new Example("sw-1", "4", 4, 16, "0", "a whole number from 1 on");
            case POE_REBOOTS -> new Example("sw-1", "\"TRUE\"", true, false, "\"on\"", "must be true or false");
            case POWER_PORT ->
                new Example("rpi-1", "\"sw-1/1.3\"", "sw-1/1.3", "null", "\"sw-1/3\"", "SWITCH/GROUP.PORT");
            case RAM -> new Example("vn-1", text("384M"), "384M", "512M", text("384"), "a size such as 384M or 1G");
            case SNMP_AUTH -> new Example("sw-1", text("sha-256"), "SHA-256", "null", text("MD5"), "SHA, SHA-224");
            case SNMP_COMMUNITY, SNMP_WRITE_COMMUNITY ->
                new Example("sw-1", text(SECRET), "******", "null", "\"\"", "1 to 255");
            case SNMP_AUTH_PASSWORD, SNMP_PRIVACY_PASSWORD ->
                new Example("sw-1", text(SECRET), "******", "null", text("short"), "8 to 255");
            case SNMP_PORT -> new Example("sw-1", "1161", 1161, 161, "65536", "from 1 to 65535");
            case SNMP_PRIVACY ->
                new Example("sw-1", text("AES-256"), "AES-256", "null", text("DES"), "AES-128, AES-192 or");
            case SNMP_USER -> new Example("sw-1", text("walt"), "walt", "null", text("a b"), "1 to 32 letters");
            case SNMP_VERSION -> new Example("sw-1", "2", "2", "null", "\"4\"", "must be 1, 2 or 3");
            case TYPE ->
                new Example("unknown-ab12cd", text("switch"), "switch", "null", text("node"), "must be switch");
        };
    }

    private static String text(String value) {
        return '"' + value + '"';
    }

    static Stream<Setting> stored() {
        return all().filter(setting -> !setting.action());
    }

    static Stream<Setting> all() {
        return Stream.of(Setting.values());
    }

    @ParameterizedTest
    @MethodSource("stored")
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
        set(other, "\"" + setting.label() + "\": " + example(setting).sent())
                .isBadInput(
                        setting.label(),
                        "Failed: " + other + " " + setting.audience().oneIsNot() + ", so it does not support the '"
                                + setting.label() + "' setting.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "sw-1 | 'lldp.explore': true | lldp.explore | needs 'snmp.version' and 'snmp.community'",
                "sw-1 | 'lldp.explore': true, 'snmp.version': 2 | lldp.explore | needs 'snmp.community'",
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
    void theServerTellsWhichSettingsThereAre() {
        Answer all = server.get("/settings").is(200);
        assertThat(all.each("settings", "name"))
                .isEqualTo(all().map(Setting::label).toList());
        Map<?, ?> ram = all.objects("settings").get(all().toList().indexOf(Setting.RAM));
        assertThat(ram)
                .isEqualTo(Map.of(
                        "name", "ram",
                        "values", "a size such as 384M or 1G",
                        "appliesTo", "virtual nodes",
                        "category", "Virtual machine",
                        "default", "512M",
                        "rebootNeeded", true,
                        "secret", false,
                        "changedBy", "owners"));
    }

    @Test
    void aSecretIsNeverShownAgain() {
        assertThat(set("sw-1", SNMP).is(200).body()).doesNotContain(SECRET).contains("******");
        assertThat(config("sw-1").body()).doesNotContain(SECRET);
        assertThat(server.get("/config?devices=all-devices").body()).doesNotContain(SECRET);
        assertThat(server.get("/devices/sw-1").body()).doesNotContain(SECRET);
        assertThat(server.get("/inventory").is(200).body())
                .contains("snmp.version")
                .doesNotContain(SECRET);
        assertThat(set("sw-1", "\"snmp.community\": \"" + SECRET + "\\u0007\"").body())
                .contains("snmp.community")
                .doesNotContain(SECRET);
        set("sw-1", "\"snmp.community\": [\"" + SECRET + "\"]").isBadInput("snmp.community", "single value");
        assertThat(server.log()).doesNotContain(SECRET).doesNotContain(server.token());
    }
}
