package walt.it.reboots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import walt.it.server.Answer;
import walt.it.server.DeployedTest;
import walt.it.system.Await;
import walt.lab.Lab;
import walt.lab.log.PortChange;

/** Nodes whose ports nobody has stated: switches are scanned, and the right port is cycled. */
class TopologyIT extends DeployedTest {
    private static final String SWITCHES = Labs.QUICK + """
            switches:
              - {name: sw-1, ports: 4, uplinks: 0, power: 0.1, numbering: {row: 3, if-index: 10001, lldp-port: 7, name: "Fa1/0/{n}"}, config: {lldp.explore: true, poe.reboots: true}}
              - {name: sw-2, ports: 4, uplinks: 0, power: 0.1, config: {lldp.explore: true, poe.reboots: true}}
            nodes:
            """;
    private static final String HERE = "  - {name: rpi-1, port: sw-1/1.3}\n  - {name: rpi-2, port: sw-1/1.4}\n";
    private static final String MOVED = "  - {name: rpi-1, port: sw-2/1.2}\n  - {name: rpi-2, port: sw-1/1.4}\n";

    private Lab lab;

    @BeforeEach
    void theServerKnowsTheLab() throws IOException {
        lab = Labs.start(server, SWITCHES + HERE);
        forgetPorts();
    }

    @AfterEach
    void theLabEnds() {
        lab.close();
    }

    private void forgetPorts() {
        server.patch("/config", "{\"devices\": \"all-nodes\", \"settings\": {\"power.port\": null}}")
                .is(200);
    }

    /** Scans until so many nodes have booted that they are heard. */
    private Answer scan(String body, int devices) {
        return Await.found(devices + " devices in a scan", Duration.ofSeconds(30), () -> {
            Answer done = Labs.scan(server, body);
            int heard = done.each("switches", "devices").stream()
                    .mapToInt(Integer::parseInt)
                    .sum();
            return heard == devices ? Optional.of(done) : Optional.empty();
        });
    }

    private List<String> places() {
        return server.get("/topology").is(200).objects("positions").stream()
                .map(each -> each.get("device") + " " + each.get("switch") + "/" + each.get("ifName") + " "
                        + each.get("via") + " " + each.get("state"))
                .toList();
    }

    private String detail(String node) {
        Answer plan =
                server.post("/reboots", "{\"nodes\": \"" + node + "\", \"mode\": \"hard-only\", \"dryRun\": true}");
        return plan.is(200).text("nodes/0/methods");
    }

    @Test
    void aNodeIsPowerCycledWhereItWasFound() {
        assertThat(detail("rpi-1")).isEqualTo("[]");
        Answer scan = scan("{}", 2);
        assertThat(scan.text("state")).isEqualTo("done");
        assertThat(scan.text("requester")).isEqualTo("admin");
        assertThat(scan.each("switches", "state")).containsExactly("done", "done");
        assertThat(places()).containsExactly("rpi-1 sw-1/Fa1/0/1 lldp confirmed", "rpi-2 sw-1/Fa1/0/2 lldp confirmed");
        Answer report = server.reboot("{\"nodes\": \"rpi-1\", \"mode\": \"hard-only\"}");
        assertThat(report.each("summary", "text")).containsExactly("rpi-1: rebooted OK.");
        assertThat(lab.sw("sw-1").changes("1.3")).extracting(PortChange::power).startsWith("off", "on");
        assertThat(lab.sw("sw-1").changes("1.4")).isEmpty();
    }

    @Test
    void aNodeThatWasMovedIsPowerCycledAtItsNewPort() throws IOException {
        scan("{\"switches\": \"sw-1\"}", 2);
        lab.close();
        lab = Labs.again(server, SWITCHES + MOVED);
        forgetPorts();
        Answer scan = scan("{}", 2);
        assertThat(places()).containsExactly("rpi-1 sw-2/Gi1/0/2 lldp confirmed", "rpi-2 sw-1/Fa1/0/2 lldp confirmed");
        Answer report = server.reboot("{\"nodes\": \"rpi-1\", \"mode\": \"hard-only\"}");
        assertThat(report.each("summary", "text")).containsExactly("rpi-1: rebooted OK.");
        assertThat(lab.sw("sw-2").changes("1.2")).extracting(PortChange::power).startsWith("off", "on");
        assertThat(lab.sw("sw-1").changes("1.3")).isEmpty();
        assertThat(scan.text("id")).isEqualTo(server.get("/topology/scans").text("scans/0/id"));
    }

    @Test
    void whoIsUnknownBecomesADevice() {
        String mac = server.get("/devices/rpi-2").is(200).text("mac");
        server.delete("/devices/rpi-2").is(204);
        scan("{}", 2);
        String name = "unknown-" + mac.replace(":", "").substring(6);
        Answer found = server.get("/devices/" + name).is(200);
        assertThat(found.text("type")).isEqualTo("unknown");
        assertThat(found.text("mac")).isEqualTo(mac);
        server.patch("/devices/" + name + "/config", "{\"type\": \"switch\"}").is(200);
        assertThat(places()).contains(name.replace("unknown", "switch") + " sw-1/Fa1/0/2 lldp confirmed");
    }

    @Test
    void aDeadSwitchFailsWithItsReasonAndKeepsItsPositions() {
        scan("{}", 2);
        lab.sw("sw-1").faults("silent");
        Answer scan = Labs.scan(server, "{}");
        assertThat(scan.each("switches", "state")).containsExactly("failed", "done");
        assertThat(scan.text("switches/0/reason")).startsWith("sw-1 does not answer SNMP requests");
        assertThat(places()).hasSize(2).allMatch(place -> place.endsWith("confirmed"));
    }

    @Test
    void onlySwitchesThatMayBeExploredAreScannedAndByAdministratorsOnly() {
        assertThat(server.post("/topology/scans", "{\"switches\": \"rpi-1\"}")
                        .is(400)
                        .text("detail"))
                .isEqualTo("rpi-1 is not a switch, it is a node.");
        server.patch("/devices/sw-2/config", "{\"poe.reboots\": false, \"lldp.explore\": false}")
                .is(200);
        assertThat(server.post("/topology/scans", "{\"switches\": \"sw-2\"}")
                        .is(409)
                        .text("detail"))
                .isEqualTo("Set 'lldp.explore=true' first of sw-2.");
        assertThat(server.get("/topology").list("switches")).isEqualTo(List.of("sw-1"));
        server.asUser("alice").post("/topology/scans", "{}").is(403);
        server.get("/topology/scans/00000000-0000-7000-8000-000000000000").is(404);
    }

    @Test
    void whatAnOperatorStatesOfAPortIsTruerThanWhatIsDerived() {
        scan("{}", 2);
        Answer port = server.patch(
                "/devices/sw-1/ports", "{\"port\": \"Fa1/0/3\", \"label\": \"rack 1, left\", \"poe\": \"1.6\"}");
        assertThat(port.is(200).text("mapping")).isEqualTo("stated");
        assertThat(port.text("label")).isEqualTo("rack 1, left");
        assertThat(port.at("poe/port")).isEqualTo(6);
        Answer ports = server.get("/devices/sw-1/ports").is(200);
        assertThat(ports.each("ports", "mapping"))
                .as("what contradicts the numbering ends it: three rows, and four interfaces")
                .containsExactly(
                        "ambiguous", "ambiguous", "ambiguous", "ambiguous", "ambiguous", "stated", "ambiguous");
        server.patch("/devices/sw-1/ports", "{\"port\": \"Fa1/0/4\", \"poe\": \"1.6\"}")
                .is(409);
        server.patch("/devices/sw-1/ports", "{\"port\": \"Fa1/0/4\", \"poe\": \"1.9\"}")
                .is(400);
        server.patch("/devices/sw-1/ports", "{\"port\": \"rack 1, left\", \"poe\": null, \"label\": null}")
                .is(200);
        assertThat(server.get("/devices/sw-1/ports").each("ports", "mapping"))
                .containsExactly("derived", "derived", "derived", "derived");
    }
}
