package walt.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import walt.it.server.Answer;
import walt.it.server.DeployedTest;

/** The inventory as one document, in and out. */
class InventoryIT extends DeployedTest {
    private static final String DOCUMENT = """
            devices:
              - name: rpi-1
                type: node
                mac: "02:00:00:00:00:02"
                ip: 127.60.0.2
                model: rpi-4-b
                owner: alice
                config: {power.port: sw-1/1.3, kexec.allow: false}
              - name: sw-1
                type: switch
                mac: "02:00:00:00:00:01"
                ip: 127.60.0.1
                config: {snmp.version: 2, snmp.community: hush, snmp.port: 1161, lldp.explore: true, poe.reboots: true}
              - name: vn-1
                virtual: true
                runs: elsewhere
                mac: "02:00:00:00:00:03"
                ip: 127.60.0.3
            """;

    @BeforeEach
    void noDeviceIsKnown() {
        server.forgetAll();
    }

    private Answer load(String document) {
        return server.send("POST", "/inventory", document, Map.of("Content-Type", "application/yaml"));
    }

    private static void counts(Answer answer, int added, int changed, int unchanged) {
        answer.is(200);
        assertThat(answer.at("added")).isEqualTo(added);
        assertThat(answer.at("changed")).isEqualTo(changed);
        assertThat(answer.at("unchanged")).isEqualTo(unchanged);
    }

    @Test
    void whatIsImportedIsThere() {
        counts(load(DOCUMENT), 3, 0, 0);
        assertThat(server.get("/devices").each("devices", "name")).containsExactly("rpi-1", "sw-1", "vn-1");
        assertThat(server.get("/devices/rpi-1").text("owner")).isEqualTo("alice");
        assertThat(server.get("/devices/rpi-1/config").text("power.port")).isEqualTo("sw-1/1.3");
        assertThat(server.get("/devices/sw-1/config").text("snmp.community")).isEqualTo("******");
        assertThat(server.get("/devices/vn-1").at("virtual")).isEqualTo(true);
    }

    @Test
    void anImportTwiceChangesNothing() {
        load(DOCUMENT).is(200);
        counts(load(DOCUMENT), 0, 0, 3);
    }

    @Test
    void settingsThatAnImportDoesNotNameStay() {
        load(DOCUMENT).is(200);
        counts(load("devices: [{name: rpi-1, model: rpi-5-b}]"), 0, 1, 0);
        assertThat(server.get("/devices/rpi-1").text("model")).isEqualTo("rpi-5-b");
        assertThat(server.get("/devices/rpi-1").text("ip")).isEqualTo("127.60.0.2");
        assertThat(server.get("/devices/rpi-1/config").at("kexec.allow")).isEqualTo(false);
    }

    @Test
    void jsonIsYamlToo() {
        server.post(
                        "/inventory",
                        "{\"devices\": [{\"name\": \"x\", \"mac\": \"02:00:00:00:00:01\", \"ip\": \"127.60.0.1\"}]}")
                .is(200);
        server.get("/devices/x").is(200);
    }

    @Test
    void everyWrongLineIsNamedAndNothingIsImported() {
        Answer refused = load("""
                devices:
                  - {name: rpi-1, mac: "02:00:00:00:00:01", ip: 127.60.0.1}
                  - name: rpi-2
                    mac: "02:00:00:00:00:02"
                    ip: here
                  - {name: rpi-3, mac: "02:00:00:00:00:03", ip: 127.60.0.3, colour: red}
                """);
        refused.isBadInput("line 5", "Line 5: 'here' is not an IP address");
        refused.isBadInput("line 6", "Line 6: 'colour' is not a member of a device.");
        assertThat(server.get("/devices").list("devices")).isEmpty();
    }

    @Test
    void aWrongSettingNamesItsLine() {
        load("""
                devices:
                  - {name: rpi-1, mac: "02:00:00:00:00:01", ip: 127.60.0.1}
                  - name: rpi-2
                    mac: "02:00:00:00:00:02"
                    ip: 127.60.0.2
                    config: {power.port: rpi-1/1.3}
                """).isBadInput("line 6", "rpi-1 is not a switch");
        assertThat(server.get("/devices").list("devices")).isEmpty();
    }

    @Test
    void anAddressThatIsTakenWithinTheDocumentIsRefused() {
        Answer refused = load("""
                devices:
                  - {name: rpi-1, mac: "02:00:00:00:00:01", ip: 127.60.0.1}
                  - {name: rpi-2, mac: "02:00:00:00:00:02", ip: 127.60.0.1}
                """);
        refused.isBadInput("line 3", "127.60.0.1 belongs to rpi-1");
        assertThat(server.get("/devices").list("devices")).isEmpty();
    }

    @Test
    void anAddressOfADeviceThatIsThereIsAConflictWithALine() {
        load(DOCUMENT).is(200);
        Answer refused = load("devices:\n- name: rpi-9\n  mac: 02:00:00:00:00:09\n  ip: 127.60.0.2\n");
        refused.isProblem(409, "conflict");
        assertThat(refused.each("errors", "field")).containsExactly("line 4");
        assertThat(refused.text("detail")).contains("127.60.0.2 belongs to rpi-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "devices: x", "- rpi-1", "devices: [", "a: &a [*a]", "devices: [rpi-1]", "devices:\n\t- x"})
    void whatIsNoInventoryIsRefusedWithALine(String document) {
        Answer refused = load(document);
        refused.isProblem(400, "bad-input");
        assertThat(refused.text("errors/0/field")).matches("line \\d+");
    }
}
