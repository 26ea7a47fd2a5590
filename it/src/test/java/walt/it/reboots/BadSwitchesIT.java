package walt.it.reboots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import walt.it.server.Answer;
import walt.it.server.DeployedTest;
import walt.lab.Lab;
import walt.lab.LabSwitch;
import walt.lab.log.LabEvent;
import walt.lab.log.PortChange;

/** Switches that misbehave in the ways that real ones do, and networks that lose or delay what is sent. */
class BadSwitchesIT extends DeployedTest {
    private static final String LAB = Labs.QUICK + """
            seed: 3
            switches:
              - {name: deaf, ports: 1, power: 0.1, faults: [ignores-sets], config: {lldp.explore: true, poe.reboots: true}}
              - {name: mute, ports: 1, power: 0.1, faults: [read-only], config: {lldp.explore: true, poe.reboots: true}}
              - {name: lossy, ports: 1, power: 0.1, faults: ["loss:30"], config: {lldp.explore: true, poe.reboots: true}}
              - {name: twice, ports: 1, power: 0.1, faults: ["duplicates:50"], config: {lldp.explore: true, poe.reboots: true}}
              - {name: far, ports: 1, power: 0.1, faults: ["latency:2000"], config: {lldp.explore: true, poe.reboots: true}}
              - {name: changed, ports: 1, power: 0.1, faults: [wrong-community], config: {lldp.explore: true, poe.reboots: true}}
              - {name: fleeting, ports: 1, power: 0.1, config: {lldp.explore: true, poe.reboots: true}}
              - {name: curt, ports: 8, uplinks: 0, power: 0.1, faults: ["truncates:2"], config: {lldp.explore: true, poe.reboots: true}}
            nodes:
              - {name: on-deaf, port: deaf/1.1}
              - {name: on-mute, port: mute/1.1}
              - {name: on-lossy, port: lossy/1.1}
              - {name: on-twice, port: twice/1.1}
              - {name: on-far, port: far/1.1}
              - {name: on-changed, port: changed/1.1}
              - {name: on-fleeting, port: fleeting/1.1}
              - {name: on-curt, port: curt/1.8}
            """;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Lab lab;

    @BeforeEach
    void theServerKnowsTheLab() throws IOException {
        lab = Labs.start(server, LAB);
    }

    @AfterEach
    void theLabEnds() {
        lab.close();
    }

    @Test
    void eachGetsTheOutcomeThatFitsItAndNoPortStaysOff() throws InterruptedException {
        String job = server.start("{\"nodes\": \"all-nodes\", \"mode\": \"hard-only\"}");
        await(event -> power(event, "fleeting").filter("off"::equals).isPresent());
        lab.sw("fleeting").faults("reboots:3");
        Answer report = server.report(job);
        checkThoseThatDoNotObey(report);
        checkThoseThatAreHardToReach(report);
        for (String name : List.of("lossy", "fleeting")) {
            // whether the switch answered in time is a matter of luck; that its port is on again is not
            assertThat(state(report, "on-" + name)).isIn("rebooted", "failed");
            awaitOn(lab.sw(name));
        }
    }

    private void checkThoseThatDoNotObey(Answer report) {
        assertThat(reason(report, "on-deaf")).isEqualTo("deaf accepted the request but did not switch the port off");
        assertThat(reason(report, "on-mute")).startsWith("mute answers reads but not writes");
        assertThat(reason(report, "on-changed")).startsWith("changed does not answer SNMP requests");
        for (String name : List.of("deaf", "mute", "changed")) {
            assertThat(lab.sw(name).changes("1.1")).as(name).isEmpty();
        }
    }

    private void checkThoseThatAreHardToReach(Answer report) {
        for (String name : List.of("twice", "far")) {
            assertThat(state(report, "on-" + name))
                    .as("%s: %s", name, report.body())
                    .isEqualTo("rebooted");
            assertCycledOnce(lab.sw(name));
        }
        assertThat(state(report, "on-curt")).isEqualTo("rebooted");
    }

    @Test
    void allPortsAreSeenOfASwitchThatCutsItsAnswersOff() {
        Answer ports = server.get("/devices/curt/ports").is(200);
        assertThat(ports.each("ports", "power")).hasSize(8).containsOnly("on");
        assertThat(ports.each("ports", "mapping")).containsOnly("derived", "stated");
    }

    private static String state(Answer report, String node) {
        return report.text("nodes/" + report.each("nodes", "name").indexOf(node) + "/state");
    }

    private static String reason(Answer report, String node) {
        int index = report.each("nodes", "name").indexOf(node);
        assertThat(state(report, node)).isEqualTo("failed");
        return report.text("nodes/" + index + "/attempts/0/reason");
    }

    private static void assertCycledOnce(LabSwitch device) {
        assertThat(device.changes("1.1"))
                .as(device.name())
                .extracting(PortChange::power)
                .filteredOn(power -> !power.equals("delivering"))
                .containsExactly("off", "on");
    }

    private void awaitOn(LabSwitch device) throws InterruptedException {
        if (!device.port("1.1").enabled()) {
            await(event -> power(event, device.name()).filter("on"::equals).isPresent()
                    && device.port("1.1").enabled());
        }
    }

    private void await(Predicate<LabEvent> wanted) throws InterruptedException {
        assertThat(lab.log().await(0, wanted, PATIENCE)).isPresent();
    }

    private static Optional<String> power(LabEvent event, String device) {
        return event instanceof PortChange change && change.device().equals(device)
                ? Optional.of(change.power())
                : Optional.empty();
    }
}
