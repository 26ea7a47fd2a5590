package walt.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import walt.it.server.Answer;
import walt.it.server.DeployedTest;

/** Device sets mean the same wherever a request holds one, and a wrong one is told before anything is done. */
class SetsIT extends DeployedTest {
    @BeforeEach
    void aSmallPlatformExists() {
        server.forgetAll();
        server.load("""
                devices:
                  - {name: sw-1, type: switch, mac: "02:00:00:01:00:01", ip: 127.60.1.1,
                     config: {snmp.version: 2, snmp.community: secret, lldp.explore: true}}
                  - {name: sw-2, type: switch, mac: "02:00:00:01:00:02", ip: 127.60.1.2}
                  - {name: rpi-1, mac: "02:00:00:00:00:01", ip: 127.60.0.1, owner: admin}
                  - {name: rpi-2, mac: "02:00:00:00:00:02", ip: 127.60.0.2}
                  - {name: rpi-10, mac: "02:00:00:00:00:0a", ip: 127.60.0.10}
                  - {name: rack1-node01, mac: "02:00:00:00:01:01", ip: 127.60.2.1}
                  - {name: rack2-node01, mac: "02:00:00:00:02:01", ip: 127.60.2.2}
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rpi-[1-2,10] | rpi-1 rpi-2 rpi-10",
                "rpi-[1-10/9] | rpi-1 rpi-10",
                "rack[1-2]-node[01-01] | rack1-node01 rack2-node01",
                "rpi-? | rpi-1 rpi-2",
                "my-nodes | rpi-1",
                "free-nodes,-rpi-*,rpi-2 | rack1-node01 rack2-node01 rpi-2",
                "all-nodes,-rack* | rpi-1 rpi-2 rpi-10",
                "explorable-switches | sw-1",
                "all-switches,-explorable-switches | sw-2",
                "all-devices,-all-nodes | sw-1 sw-2"
            })
    void aSetStandsForItsDevicesInTheOrderInWhichPeopleCount(String set, String names) {
        Answer devices = server.get("/devices?set=" + encoded(set)).is(200);
        assertThat(String.join(" ", devices.each("devices", "name"))).isEqualTo(names);
        Answer config = server.get("/config?devices=" + encoded(set)).is(200);
        assertThat(String.join(" ", config.each("devices", "name"))).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rpi-[1-4],nope | Unknown device: nope, rpi-[3-4].",
                "all-nodes,-rpi-7 | Unknown device: rpi-7.",
                "rpi-01 | Unknown device: rpi-01.",
                "all-node | Did you mean all-nodes?",
                "x* | No device matches 'x*'.",
                "rpi-1,-rpi-1 | No device matches 'rpi-1,-rpi-1'.",
                "-rpi-1 | can't begin with",
                "rpi-[2-1] | runs backwards",
                "rpi-[1-1000000] | more than 100000 names",
                "rpi-[1-1000000000000000000] | more than 100000 names",
                "rpi-[1,[2]] | within brackets",
                "rpi-[1 | is not closed",
                "rpi-1] | has no '['",
                "rpi-1,,rpi-2 | a name is missing",
                "rpi-1; rpi-2 | without spaces"
            })
    void aWrongSetIsRefusedByTheNameOfTheMemberThatHoldsIt(String set, String words) {
        server.get("/devices?set=" + encoded(set)).isBadInput("set", words);
        server.get("/config?devices=" + encoded(set)).isBadInput("devices", words);
        server.patch("/config", "{\"devices\": \"" + set + "\", \"settings\": {\"kexec.allow\": false}}")
                .isBadInput("devices", words);
        server.post("/reboots", "{\"nodes\": \"" + set + "\"}")
                .isBadInput("nodes", words.replace("No device", "No node"));
        assertThat(server.get("/devices/rpi-1/config").is(200).at("kexec.allow"))
                .isEqualTo(true);
        assertThat(server.get("/reboots?node=rpi-1").is(200).list("reboots")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sw-1", "rpi-1,sw-1", "explorable-switches", "all-devices,-sw-2"})
    void aSwitchInANodeSetIsRefused(String set) {
        server.post("/reboots", "{\"nodes\": \"" + set + "\"}")
                .isBadInput("nodes", "sw-1 is not a node, it is a switch.");
    }

    @Test
    void whatAnAnswerFoldsIsReadAgain() {
        server.load("devices: [{name: rpi-1, owner: bob}, {name: rpi-2, owner: bob}, {name: rpi-10, owner: bob}]");
        Answer refused = server.post("/reboots", "{\"nodes\": \"all-nodes\"}").isProblem(409, "conflict");
        assertThat(refused.text("detail")).contains("rpi-[1-2,10] owned by bob");
        assertThat(server.get("/devices?set=" + encoded("rpi-[1-2,10]")).each("devices", "owner"))
                .containsExactly("bob", "bob", "bob");
    }

    private static String encoded(String set) {
        return URLEncoder.encode(set, StandardCharsets.UTF_8);
    }
}
