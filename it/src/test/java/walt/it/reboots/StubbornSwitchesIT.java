package walt.it.reboots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import walt.it.server.Answer;
import walt.it.server.BuiltEar;
import walt.it.server.WaltServer;
import walt.it.system.Await;
import walt.lab.Lab;
import walt.lab.LabSwitch;
import walt.lab.log.PortChange;
import walt.lab.log.SnmpExchange;

/** Switches that do what they are told, but not at once: SNMPv3 clocks that jump, bulks that are dropped, ports that stay off. */
@ExtendWith(ArquillianExtension.class)
class StubbornSwitchesIT {
    private static final String LAB = Labs.QUICK + """
            switches:
              - {name: secret, ports: 1, power: 0.1, config: &v3 {lldp.explore: true, poe.reboots: true, snmp.version: 3, snmp.user: lab, snmp.auth: SHA-256, snmp.auth-password: lab-authentication, snmp.privacy: AES-128, snmp.privacy-password: lab-privacy}}
              - {name: restless, ports: 1, power: 0.1, faults: [time-window], config: *v3}
              - {name: terse, ports: 8, uplinks: 0, power: 0.1, faults: ["drops-bulk:3"], config: {lldp.explore: true, poe.reboots: true}}
              - {name: slack, ports: 1, power: 0.1, port-faults: {1.1: ["stuck-off:2"]}, config: {lldp.explore: true, poe.reboots: true}}
              - {name: stuck, ports: 1, power: 0.1, port-faults: {1.1: ["stuck-off:8"]}, config: {lldp.explore: true, poe.reboots: true}}
            nodes:
              - {name: on-secret, port: secret/1.1}
              - {name: on-restless, port: restless/1.1}
              - {name: on-terse, port: terse/1.1}
              - {name: on-slack, port: slack/1.1}
              - {name: on-stuck, port: stuck/1.1}
            """;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final WaltServer server = new WaltServer();
    private Lab lab;

    /** A port that stays off is waited for five times: that need not take a minute. */
    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return BuiltEar.configured("walt.poe.proof-timeout=1s\nwalt.poe.retry-pause=200ms\n");
    }

    @BeforeEach
    void theServerKnowsTheLab() throws IOException {
        lab = Labs.start(server, LAB);
    }

    @AfterEach
    void theLabEnds() {
        lab.close();
    }

    @Test
    void eachIsPowerCycledOnceAndAPortThatStaysOffIsAnAlarmUntilItIsOn() {
        String job = server.start("{\"nodes\": \"all-nodes\", \"mode\": \"hard-only\"}");
        Await.until("an alarm", PATIENCE, () -> !alarms().isEmpty());
        assertThat(alarms())
                .containsExactly("power is off on stuck port 1.1 and could not be switched on again (stuck accepted the"
                        + " request but the port stayed off): the server goes on trying");
        Answer report = server.report(job);
        for (String name : List.of("secret", "restless", "terse", "slack")) {
            assertThat(Outcome.of(report, "on-" + name)).isEqualTo(new Outcome("on-" + name, "rebooted", ""));
        }
        assertThat(Outcome.of(report, "on-stuck"))
                .isEqualTo(new Outcome(
                        "on-stuck",
                        "failed",
                        "power is off on stuck port 1.1 and could not be switched on again (stuck accepted the request but"
                                + " the port stayed off): the server goes on trying"));
        Await.until(
                "no alarm", PATIENCE, () -> server.get("/alarms").list("alarms").isEmpty());
        assertThat(server.get("/server").at("openPowerIntents")).isEqualTo(0);
        assertThat(lab.switches()).allSatisfy(StubbornSwitchesIT::assertCycledOnce);
        checkThatTheyWereStubborn();
    }

    private List<String> alarms() {
        return server.get("/alarms").is(200).each("alarms", "detail");
    }

    private void checkThatTheyWereStubborn() {
        assertThat(statuses("restless")).filteredOn("report"::equals).hasSizeGreaterThan(10);
        assertThat(statuses("terse")).contains("large-bulk");
        assertThat(Labs.asked(lab.sw("slack"), "1.1"))
                .endsWith("off", "read", "on", "read", "on", "read", "on", "read");
    }

    private List<String> statuses(String device) {
        return lab.sw(device).exchanges().stream().map(SnmpExchange::status).toList();
    }

    private static void assertCycledOnce(LabSwitch device) {
        assertThat(device.changes("1.1"))
                .as(device.name())
                .extracting(PortChange::power)
                .filteredOn(power -> !power.equals("delivering"))
                .containsExactly("off", "on");
    }
}
