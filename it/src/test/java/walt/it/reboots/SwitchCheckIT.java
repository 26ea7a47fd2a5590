package walt.it.reboots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import walt.it.server.Answer;
import walt.it.server.DeployedTest;
import walt.lab.Lab;

/** What works with a switch is told, with what to do next. */
class SwitchCheckIT extends DeployedTest {
    private static final String LAB = Labs.QUICK + """
            switches:
              - {name: sw-1, ports: 4, uplinks: 0, power: 0.1, config: {lldp.explore: true, poe.reboots: true}}
              - {name: sw-2, ports: 4, uplinks: 0, power: 0.1, faults: [read-only], config: {lldp.explore: true, poe.reboots: true}}
            nodes:
              - {name: "rpi-[1-4]", port: "sw-1/1.[1-4]"}
            """;

    private Lab lab;

    @BeforeEach
    void theServerKnowsTheLab() throws IOException {
        lab = Labs.start(server, LAB);
    }

    @AfterEach
    void theLabEnds() {
        lab.close();
    }

    private Answer check(String name) {
        return server.post("/devices/" + name + "/check", "").is(200);
    }

    @Test
    void aSwitchThatWorksIsProvenByItsFirstCycleAndNotBefore() {
        Answer before = check("sw-1");
        assertThat(before.text("switch")).isEqualTo("sw-1");
        assertThat(before.text("family")).isEqualTo("rfc3621");
        assertThat(before.each("checks", "name"))
                .containsExactly("settings", "reachable", "read", "poe", "write", "effective", "lldp", "mapping");
        assertThat(before.each("checks", "result"))
                .containsExactly("ok", "ok", "ok", "ok", "ok", "unknown", "ok", "ok");
        assertThat(lab.sw("sw-1").ports()).allMatch(port -> port.enabled());
        assertThat(lab.sw("sw-1").changes("1.1")).isEmpty();
    }

    @Test
    void aSwitchThatDropsWritesIsToldWithWhatToDo() {
        Answer report = check("sw-2");
        assertThat(report.text("checks/4/result")).isEqualTo("failed");
        assertThat(report.text("checks/4/detail")).isEqualTo("sw-2 answers reads but not writes");
        assertThat(report.text("checks/4/next")).contains("snmp.write-community");
        assertThat(report.at("checks/0/next")).isNull();
    }

    @Test
    void onlyAdministratorsCheckAndOnlySwitches() {
        assertThat(server.asUser("alice")
                        .post("/devices/sw-1/check", "")
                        .is(403)
                        .text("type"))
                .isEqualTo("urn:walt:problem:not-allowed");
        assertThat(server.post("/devices/rpi-1/check", "").is(400).text("detail"))
                .startsWith("rpi-1 is not a switch");
        server.post("/devices/nobody/check", "").is(404);
    }

    @Test
    void aSwitchWithoutSettingsIsNotAsked() {
        server.patch("/devices/sw-2/config", "{\"poe.reboots\": null, \"lldp.explore\": null, \"snmp.version\": null}")
                .is(200);
        Answer report = check("sw-2");
        assertThat(report.at("family")).isNull();
        assertThat(report.each("checks", "result"))
                .containsExactly("failed", "unknown", "unknown", "unknown", "unknown", "unknown", "unknown", "unknown");
        assertThat(lab.sw("sw-2").exchanges()).isEmpty();
    }
}
