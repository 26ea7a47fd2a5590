package walt.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import walt.it.server.Answer;

/** Changes of settings: of several devices at once or of none, kept with who made them, and not of what is stale. */
class SettingsChangesIT extends DevicesWithSettings {
    @Test
    void severalDevicesAreChangedAtOnce() {
        Answer changed = server.patch("/config", "{\"devices\": \"rpi-*\", \"settings\": {\"kexec.allow\": false}}");
        assertThat(changed.is(200).at("devices")).isEqualTo(2);
        assertThat(changed.at("rebootNeeded")).isEqualTo(false);
        Answer shown = server.get("/config?devices=all-nodes").is(200);
        assertThat(shown.each("devices", "name")).containsExactly("rpi-1", "rpi-2", "vn-1");
        assertThat(shown.at("devices/1/config/kexec.allow")).isEqualTo(false);
        assertThat(shown.at("devices/0/type")).isEqualTo("node");
    }

    @Test
    void oneWrongValueAndNoDeviceIsChanged() {
        server.patch("/config", "{\"devices\": \"all-devices\", \"settings\": {\"kexec.allow\": false}}")
                .isBadInput("kexec.allow", "Failed: sw-1, unknown-ab12cd are not nodes, so they do not support");
        server.patch(
                        "/config",
                        "{\"devices\": \"rpi-[1-2]\", \"settings\": {\"kexec.allow\": false, \"power.port\": \"3\"}}")
                .isBadInput("power.port", "does not name a switch port");
        assertThat(config("rpi-1").at("kexec.allow")).isEqualTo(true);
        assertThat(config("rpi-2").at("kexec.allow")).isEqualTo(true);
    }

    @Test
    void aChangeSaysWhetherNodesMustReboot() {
        assertThat(server.patch("/config", "{\"devices\": \"vn-1\", \"settings\": {\"ram\": \"1G\"}}")
                        .is(200)
                        .at("rebootNeeded"))
                .isEqualTo(true);
        assertThat(server.patch("/config", "{\"devices\": \"vn-1\", \"settings\": {\"boot.retries\": 3}}")
                        .is(200)
                        .at("rebootNeeded"))
                .isEqualTo(false);
    }

    @Test
    void portsAreExposedOneDeviceAtATime() {
        String several = "{\"devices\": \"rpi-[1-2]\", \"settings\": {\"expose\": \"%s\"}}";
        server.patch("/config", String.format(several, "80:8080")).isBadInput("expose", "one device at a time");
        server.patch("/config", String.format(several, "none")).is(200);
    }

    @Test
    void anUnknownDeviceBecomesASwitchAndGetsAnotherName() {
        Answer changed = set("unknown-ab12cd", "\"type\": \"switch\", \"lldp.explore\": true, " + SNMP)
                .is(200);
        assertThat(changed.at("lldp.explore")).isEqualTo(true);
        server.get("/devices/unknown-ab12cd").isProblem(404, "not-found");
        assertThat(server.get("/devices/switch-ab12cd").is(200).at("type")).isEqualTo("switch");
        assertThat(server.get("/devices/switch-ab12cd/config/history").each("changes", "setting"))
                .containsExactlyInAnyOrder("type", "lldp.explore", "snmp.version", "snmp.community");
        set("switch-ab12cd", "\"type\": \"switch\"")
                .isBadInput("type", "Failed: switch-ab12cd is not an unknown device");
    }

    @Test
    void eachChangeIsKeptWithWhoMadeItNewestFirst() {
        set("sw-1", "\"snmp.port\": 1161, " + SNMP).is(200);
        set("sw-1", "\"snmp.port\": 1162").is(200);
        set("sw-1", "\"snmp.port\": 1162").is(200);
        set("sw-1", "\"snmp.port\": null, \"snmp.community\": null").is(200);
        Answer history = server.get("/devices/sw-1/config/history").is(200);
        assertThat(history.objects("changes"))
                .extracting(change -> change.get("setting") + ": " + change.get("from") + " > " + change.get("to"))
                .contains("snmp.community: ****** > null", "snmp.port: 1162 > null", "snmp.community: null > ******")
                .containsSubsequence("snmp.port: 1162 > null", "snmp.port: 1161 > 1162", "snmp.port: null > 1161")
                .hasSize(6);
        assertThat(history.each("changes", "who")).containsOnly("admin");
        assertThat(history.body()).doesNotContain(SECRET);
        assertThat(server.get("/devices/sw-1/config/history?limit=2").list("changes"))
                .hasSize(2);
        server.get("/devices/sw-1/config/history?limit=0").isBadInput("limit", "from 1 to 1000");
        server.get("/devices/sw-9/config/history").isProblem(404, "not-found");
    }

    @Test
    void anImportIsPartOfTheHistory() {
        server.load("""
                devices:
                  - {name: rpi-1, config: {boot.retries: 3}}
                """);
        Answer history = server.get("/devices/rpi-1/config/history").is(200);
        assertThat(history.at("changes/0/setting")).isEqualTo("boot.retries");
        assertThat(history.at("changes/0/to")).isEqualTo(3);
        assertThat(history.at("changes/0/who")).isEqualTo("admin");
    }

    @ParameterizedTest
    @CsvSource({"/devices/rpi-1/config,boot.retries,3,4", "/devices/rpi-1,model,\"a\",\"b\""})
    void aChangeOfWhatSomebodyElseChangedMeanwhileIsRefused(String path, String member, String first, String second) {
        String tag = server.get(path).is(200).header("ETag");
        assertThat(tag).startsWith("\"");
        Answer changed = ifMatch(tag, path, member, first).is(200);
        assertThat(changed.header("ETag"))
                .isNotEqualTo(tag)
                .isEqualTo(server.get(path).header("ETag"));
        ifMatch(tag, path, member, second).isProblem(412, "stale");
        ifMatch("W/" + changed.header("ETag"), path, member, second).isProblem(412, "stale");
        ifMatch(tag + ", " + changed.header("ETag"), path, member, second).is(200);
        ifMatch("*", path, member, first).is(200);
        ifMatch("rubbish", path, member, first).isBadInput("If-Match", "in its quotes");
    }

    private Answer ifMatch(String tag, String path, String member, String value) {
        return server.send("PATCH", path, "{\"" + member + "\": " + value + "}", Map.of("If-Match", tag));
    }
}
