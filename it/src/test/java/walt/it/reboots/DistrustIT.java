package walt.it.reboots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import walt.it.server.Answer;
import walt.it.server.DeployedTest;
import walt.lab.Lab;
import walt.lab.log.PortChange;

/** Links that stay although the power of their ports is off: power returns soon, and the row is distrusted until somebody states it. */
class DistrustIT extends DeployedTest {
    private static final String LAB = Labs.QUICK + """
            switches:
              - {name: sw-1, ports: 3, uplinks: 0, power: 0.1, config: {lldp.explore: true, poe.reboots: true}}
              - {name: sw-2, ports: 2, uplinks: 0, power: 0.1, config: {lldp.explore: true, poe.reboots: true}}
            nodes:
              - {name: "rpi-[1-2]", port: "sw-1/1.[1-2]"}
              - {name: pc-1, port: sw-1/1.1, port-in-inventory: false, lldp: false, power: own}
              - {name: rpi-3, port: sw-2/1.1, port-in-inventory: false, config: {power.port: sw-2/Gi1/0/1}}
              - {name: rpi-4, port: sw-2/1.2, port-in-inventory: false, config: {power.port: sw-2/Gi1/0/2}}
            """;
    /** Well below the time that a port may take to show a change: nobody waits for that. */
    private static final Duration SOON = Duration.ofSeconds(8);

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
    void aPortWhoseLinkStaysGetsItsPowerBackAndItsSwitchIsDistrustedUntilItsRowIsStated() {
        String linkStays =
                "the link of sw-1/Gi1/0/1 stayed up while PoE row 1.1 was off, so that row feeds another device,"
                        + " or the node has another power supply; power is on again";
        assertThat(failure("rpi-1")).isEqualTo(linkStays);
        assertOffForAMoment("sw-1", "1.1");
        assertThat(failure("rpi-1"))
                .isEqualTo("the power of sw-1/Gi1/0/1 was not cut: " + linkStays
                        + ". State what PoE row 1.1 feeds to end this");
        assertThat(failure("rpi-2"))
                .startsWith(
                        "the power of sw-1/Gi1/0/2 was not cut: what PoE row 1.2 feeds was derived in the same way as"
                                + " for PoE row 1.1, which is distrusted: ");
        assertThat(Labs.asked(lab.sw("sw-1"), "1.2")).doesNotContain("off");
        assertThat(distrusted("sw-1")).containsExactly(linkStays, "null", "null");
        Answer alarms = server.get("/alarms").is(200);
        assertThat(alarms.each("alarms", "kind")).containsExactly("port-distrusted");
        assertThat(alarms.text("alarms/0/detail")).endsWith("walt device port-config sw-1 PORT poe=1.1");

        state("sw-1", "{\"port\": \"Gi1/0/1\", \"poe\": \"1.1\"}");
        assertThat(distrusted("sw-1")).containsOnly("null");
        assertThat(server.get("/alarms").is(200).list("alarms")).isEmpty();
        assertRebooted("rpi-2");
    }

    @Test
    void aStatementThatTheLinkHasDisprovenIsNotUsedAgainBeforeItIsCorrected() {
        state("sw-2", "{\"port\": \"Gi1/0/1\", \"poe\": \"1.2\"}", "{\"port\": \"Gi1/0/2\", \"poe\": \"1.1\"}");
        assertThat(failure("rpi-3")).startsWith("the link of sw-2/Gi1/0/1 stayed up while PoE row 1.2 was off");
        assertOffForAMoment("sw-2", "1.2");
        assertThat(failure("rpi-3")).endsWith("State what PoE row 1.2 feeds to end this");
        assertThat(lab.sw("sw-2").changes("1.1")).isEmpty();

        state("sw-2", "{\"port\": \"Gi1/0/1\", \"poe\": \"1.1\"}", "{\"port\": \"Gi1/0/2\", \"poe\": \"1.2\"}");
        assertRebooted("rpi-3");
        assertThat(lab.sw("sw-2").changes("1.1")).extracting(PortChange::power).startsWith("off", "on");
    }

    private void state(String device, String... ports) {
        server.patch("/devices/" + device + "/ports", "{\"ports\": [" + String.join(", ", ports) + "]}")
                .is(200);
    }

    private List<String> distrusted(String device) {
        return server.get("/devices/" + device + "/ports").is(200).each("ports", "distrusted");
    }

    private void assertOffForAMoment(String device, String port) {
        List<PortChange> changes = lab.sw(device).changes(port).stream()
                .filter(change -> !change.power().equals("delivering"))
                .toList();
        assertThat(changes).extracting(PortChange::power).containsExactly("off", "on");
        assertThat(Duration.between(changes.get(0).time(), changes.get(1).time()))
                .isLessThan(SOON);
    }

    private Outcome reboot(String node) {
        return Outcome.of(server.reboot("{\"nodes\": \"" + node + "\", \"mode\": \"hard-only\"}"), node);
    }

    private void assertRebooted(String node) {
        assertThat(reboot(node)).isEqualTo(new Outcome(node, "rebooted", ""));
    }

    private String failure(String node) {
        Outcome outcome = reboot(node);
        assertThat(outcome.failed()).as("%s", outcome).isTrue();
        return outcome.reason();
    }
}
