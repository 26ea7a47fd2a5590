package walt.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import walt.it.server.Answer;
import walt.it.server.DeployedTest;

/** Devices: added, looked at, changed, forgotten. */
class DevicesIT extends DeployedTest {
    @BeforeEach
    void noDeviceIsKnown() {
        server.forgetAll();
    }

    private Answer add(String name, String type, int number) {
        return server.post(
                "/devices",
                "{\"name\": \"%s\", \"type\": \"%s\", \"mac\": \"02:00:00:00:00:%02x\", \"ip\": \"127.60.0.%d\"}"
                        .formatted(name, type, number, number));
    }

    @Test
    void aDeviceIsAddedAndShownWithAllItsMembers() {
        Answer added = server.post("/devices", """
                {"name": "rpi-1", "type": "node", "mac": "02-00-00-00-00-0A", "ip": "127.60.0.1", "model": "rpi-4-b"}""");
        added.is(201);
        assertThat(added.header("Location")).isEqualTo(server.root() + "/api/v1/devices/rpi-1");
        Answer shown = server.get("/devices/rpi-1").is(200);
        assertThat(shown.body()).isEqualTo(added.body());
        assertThat(shown.text("mac")).isEqualTo("02:00:00:00:00:0a");
        assertThat(shown.text("model")).isEqualTo("rpi-4-b");
        assertThat(shown.at("virtual")).isEqualTo(false);
        for (String unknown : List.of("owner", "booted", "bootStatus", "bootId", "bootedSince", "vm")) {
            assertThat(shown.at(unknown)).as(unknown).isNull();
        }
    }

    @Test
    void aModelIsTakenAwayByNull() {
        add("rpi-1", "node", 1).is(201);
        assertThat(server.patch("/devices/rpi-1", "{\"model\": \"rpi-4-b\"}").text("model"))
                .isEqualTo("rpi-4-b");
        assertThat(server.patch("/devices/rpi-1", "{\"model\": null}").is(200).at("model"))
                .isNull();
        server.patch("/devices/rpi-1", "{\"mac\": \"ff:ff:ff:ff:ff:ff\"}").isBadInput("mac", "single device");
    }

    @Test
    void thePowerPortsFollowARenamedSwitchAndTheHistoryTellsIt() {
        add("sw-1", "switch", 1).is(201);
        add("rpi-1", "node", 2).is(201);
        server.patch("/devices/rpi-1/config", "{\"power.port\": \"sw-1/1.3\"}").is(200);
        server.patch("/devices/sw-1", "{\"name\": \"sw-2\"}").is(200);
        assertThat(server.get("/devices/rpi-1/config").at("power.port")).isEqualTo("sw-2/1.3");
        Answer history = server.get("/devices/rpi-1/config/history");
        assertThat(history.each("changes", "to")).containsExactly("sw-2/1.3", "sw-1/1.3");
        assertThat(history.each("changes", "who")).containsOnly("admin");
    }

    @Test
    void devicesAreListedInTheOrderInWhichPeopleCount() {
        add("rpi-10", "node", 1).is(201);
        add("rpi-2", "node", 2).is(201);
        add("sw-1", "switch", 3).is(201);
        assertThat(server.get("/devices").each("devices", "name")).containsExactly("rpi-2", "rpi-10", "sw-1");
        assertThat(server.get("/devices?set=rpi-*,-rpi-2").each("devices", "name"))
                .containsExactly("rpi-10");
        assertThat(server.get("/devices?set=all-switches").each("devices", "name"))
                .containsExactly("sw-1");
        server.get("/devices?set=rpi-3").isBadInput("set", "Unknown device: rpi-3.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'name': 'rpi-1', 'mac': '02:00:00:00:00:99', 'ip': '127.60.0.99'} | already a device named rpi-1",
                "{'name': 'x', 'mac': '02:00:00:00:00:01', 'ip': '127.60.0.99'} | 02:00:00:00:00:01 belongs to rpi-1",
                "{'name': 'x', 'mac': '02:00:00:00:00:99', 'ip': '127.60.0.1'} | 127.60.0.1 belongs to rpi-1"
            })
    void aNameOrAddressThatIsTakenIsAConflictThatSaysWhoHasIt(String body, String words) {
        add("rpi-1", "node", 1).is(201);
        Answer answer = server.post("/devices", body.replace('\'', '"'));
        answer.isProblem(409, "conflict");
        assertThat(answer.text("detail")).contains(words);
        assertThat(server.get("/devices").list("devices")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'name': 'a b', 'mac': '02:00:00:00:00:01', 'ip': '127.60.0.1'} | name | not a valid device name",
                "{'name': 'all-nodes', 'mac': '02:00:00:00:00:01', 'ip': '127.60.0.1'} | name | keyword",
                "{'name': 'x', 'mac': '02:00', 'ip': '127.60.0.1'} | mac | not a MAC address",
                "{'name': 'x', 'mac': '02:00:00:00:00:01', 'ip': 'localhost'} | ip | not an IP address",
                "{'name': 'x', 'mac': '02:00:00:00:00:01', 'ip': '127.60.0.256'} | ip | not an IP address",
                "{'name': 'x', 'mac': '02:00:00:00:00:01'} | ip | 'ip' is missing",
                "{'name': 'x', 'ip': '127.60.0.1'} | mac | 'mac' is missing",
                "{'name': 'x', 'type': 'switch', 'virtual': true} | virtual | Only nodes can be virtual"
            })
    void aWrongValueIsRefusedByItsMember(String body, String field, String words) {
        server.post("/devices", body.replace('\'', '"')).isBadInput(field, words);
        assertThat(server.get("/devices").list("devices")).isEmpty();
    }

    @Test
    void aDeviceIsChangedMemberByMember() {
        add("rpi-1", "node", 1).is(201);
        Answer changed = server.patch("/devices/rpi-1", "{\"ip\": \"127.60.0.2\", \"model\": \"rpi-5-b\"}");
        assertThat(changed.is(200).text("ip")).isEqualTo("127.60.0.2");
        assertThat(changed.text("mac")).isEqualTo("02:00:00:00:00:01");
        server.patch("/devices/rpi-1", "{\"mac\": \"x\"}").isBadInput("mac", "not a MAC address");
        assertThat(server.get("/devices/rpi-1").text("model")).isEqualTo("rpi-5-b");
    }

    @Test
    void aDeviceCantTakeTheNameOrAddressOfAnother() {
        add("rpi-1", "node", 1).is(201);
        add("rpi-2", "node", 2).is(201);
        server.patch("/devices/rpi-1", "{\"name\": \"rpi-2\"}").isProblem(409, "conflict");
        server.patch("/devices/rpi-1", "{\"ip\": \"127.60.0.2\"}").isProblem(409, "conflict");
        server.patch("/devices/rpi-1", "{\"mac\": \"02:00:00:00:00:02\"}").isProblem(409, "conflict");
        server.patch("/devices/rpi-1", "{\"name\": \"rpi-1\", \"ip\": \"127.60.0.1\"}")
                .is(200);
    }

    @Test
    void aRenamedSwitchTakesThePowerPortsThatNameItAlong() {
        add("sw-1", "switch", 1).is(201);
        add("sw-10", "switch", 2).is(201);
        add("rpi-1", "node", 3).is(201);
        add("rpi-2", "node", 4).is(201);
        server.patch("/devices/rpi-1/config", "{\"power.port\": \"sw-1/1.3\"}").is(200);
        server.patch("/devices/rpi-2/config", "{\"power.port\": \"sw-10/Fa1/0/3\"}")
                .is(200);
        server.patch("/devices/sw-1", "{\"name\": \"cupboard\"}").is(200);
        server.patch("/devices/sw-10", "{\"name\": \"s\"}").is(200);
        assertThat(server.get("/devices/rpi-1/config").text("power.port")).isEqualTo("cupboard/1.3");
        assertThat(server.get("/devices/rpi-2/config").text("power.port")).isEqualTo("s/Fa1/0/3");
        server.get("/devices/sw-1").isProblem(404, "not-found");
    }

    @Test
    void aSwitchThatFeedsANodeCantBeForgotten() {
        add("sw-1", "switch", 1).is(201);
        add("rpi-1", "node", 2).is(201);
        server.patch("/devices/rpi-1/config", "{\"power.port\": \"sw-1/1.3\"}").is(200);
        Answer refused = server.delete("/devices/sw-1");
        refused.isProblem(409, "conflict");
        assertThat(refused.text("detail")).contains("sw-1 feeds rpi-1");
        server.patch("/devices/rpi-1/config", "{\"power.port\": null}").is(200);
        assertThat(server.delete("/devices/sw-1").is(204).body()).isEmpty();
        server.get("/devices/sw-1").isProblem(404, "not-found");
    }

    @Test
    void anUnknownDeviceNeedsNoIpAddress() {
        server.post("/devices", "{\"name\": \"unknown-1\", \"type\": \"unknown\", \"mac\": \"02:00:00:00:00:01\"}")
                .is(201);
        assertThat(server.get("/devices/unknown-1").at("ip")).isNull();
    }

    @Test
    void portsAreThoseOfSwitchesOnly() {
        add("rpi-1", "node", 1).is(201);
        add("sw-1", "switch", 2).is(201);
        server.get("/devices/rpi-1/ports").isBadInput("name", "rpi-1 is not a switch, it is a node.");
        Answer unset = server.get("/devices/sw-1/ports");
        unset.isProblem(409, "conflict");
        assertThat(unset.text("detail")).contains("snmp.version");
    }

    @Test
    void theServerTellsItsVersion() {
        assertThat(server.send("GET", "/server", null, Map.of("Accept", "application/json"))
                        .is(200)
                        .text("version"))
                .matches("\\d+\\.\\d+.*");
    }
}
