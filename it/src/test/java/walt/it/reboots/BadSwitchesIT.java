package walt.it.reboots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
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
            switches:
              - {name: deaf, ports: 1, power: 0.1, faults: [ignores-sets], config: {lldp.explore: true, poe.reboots: true}}
              - {name: mute, ports: 1, power: 0.1, faults: [read-only], config: {lldp.explore: true, poe.reboots: true}}
              - {name: twice, ports: 1, power: 0.1, faults: ["duplicates:50"], config: {lldp.explore: true, poe.reboots: true}}
              - {name: far, ports: 1, power: 0.1, faults: ["latency:2000"], config: {lldp.explore: true, poe.reboots: true}}
              - {name: changed, ports: 1, power: 0.1, faults: [wrong-community], config: {lldp.explore: true, poe.reboots: true}}
              - {name: "fleeting-[1-2]", ports: 1, power: 0.1, config: {lldp.explore: true, poe.reboots: true}}
              - {name: curt, ports: 8, uplinks: 0, power: 0.1, faults: ["truncates:2"], config: {lldp.explore: true, poe.reboots: true}}
            nodes:
              - {name: on-deaf, port: deaf/1.1}
              - {name: on-mute, port: mute/1.1}
              - {name: on-twice, port: twice/1.1}
              - {name: on-far, port: far/1.1}
              - {name: on-changed, port: changed/1.1}
              - {name: "on-fleeting-[1-2]", port: "fleeting-[1-2]/1.1"}
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
        rebootsAfter("off", "fleeting-1");
        rebootsAfter("on", "fleeting-2");
        Answer report = server.report(job);
        checkThoseThatDoNotObey(report);
        checkThoseThatAreHardToReach(report);
        checkThoseThatWereGone(report);
    }

    /** Gone for less time than a read is repeated, at the moments when that hurts most. */
    private void rebootsAfter(String power, String device) throws InterruptedException {
        Predicate<LabEvent> switched = event -> event instanceof PortChange change
                && change.device().equals(device)
                && change.power().equals(power);
        assertThat(lab.log().await(0, switched, PATIENCE)).isPresent();
        lab.sw(device).faults("reboots:3");
    }

    private void checkThoseThatDoNotObey(Answer report) {
        assertThat(failure(report, "on-deaf")).isEqualTo("deaf accepted the request but did not switch the port off");
        assertThat(failure(report, "on-mute")).startsWith("mute answers reads but not writes");
        assertThat(failure(report, "on-changed")).startsWith("changed does not answer SNMP requests");
        for (String name : List.of("deaf", "mute", "changed")) {
            assertThat(lab.sw(name).changes("1.1")).as(name).isEmpty();
        }
    }

    private void checkThoseThatAreHardToReach(Answer report) {
        for (String name : List.of("twice", "far")) {
            assertThat(Outcome.of(report, "on-" + name)).matches(Outcome::rebooted);
            assertCycledOnce(lab.sw(name));
        }
        assertThat(Outcome.of(report, "on-curt")).matches(Outcome::rebooted);
    }

    private void checkThoseThatWereGone(Answer report) {
        for (String name : List.of("fleeting-1", "fleeting-2")) {
            assertThat(Outcome.of(report, "on-" + name)).matches(Outcome::rebooted);
            assertThat(lab.sw(name).port("1.1").enabled()).as(name).isTrue();
            assertThat(Labs.blindCuts(lab.sw(name), "1.1")).isEmpty();
        }
    }

    @Test
    void allPortsAreSeenOfASwitchThatCutsItsAnswersOff() {
        Answer ports = server.get("/devices/curt/ports").is(200);
        assertThat(ports.each("ports", "power")).hasSize(8).containsOnly("on");
        assertThat(ports.each("ports", "mapping")).containsOnly("derived", "stated");
    }

    private static String failure(Answer report, String node) {
        Outcome outcome = Outcome.of(report, node);
        assertThat(outcome).matches(Outcome::failed);
        return outcome.reason();
    }

    private static void assertCycledOnce(LabSwitch device) {
        assertThat(device.changes("1.1"))
                .as(device.name())
                .extracting(PortChange::power)
                .filteredOn(power -> !power.equals("delivering"))
                .containsExactly("off", "on");
    }
}
