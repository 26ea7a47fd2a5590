package walt.it.reboots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import walt.it.server.Answer;
import walt.it.server.DeployedTest;
import walt.lab.Lab;
import walt.lab.LabSwitch;
import walt.lab.family.PowerMode;
import walt.lab.log.LabEvent;
import walt.lab.log.NodeChange;
import walt.lab.log.PortChange;
import walt.lab.log.SnmpExchange;

/** A whole power cycle on each family of switches, and on tables that real switches have shown; told by the log of the lab. */
class FamiliesIT extends DeployedTest {
    private static final String SIMULATED = Labs.QUICK + """
            switches:
              - {name: ng, family: netgear, ports: 4, power: 0.1, config: {lldp.explore: true, poe.reboots: true}}
              - {name: tp, family: tplink, ports: 4, power: 0.1, config: {lldp.explore: true, poe.reboots: true}}
              - {name: cs, family: cisco, ports: 4, power: 0.1, modes: {1.2: static, 1.3: limit}, numbering: {row: 2}, config: {lldp.explore: true, poe.reboots: true}}
            nodes:
              - {name: on-ng, port: ng/1.2}
              - {name: on-tp, port: tp/1.2}
              - {name: "on-cs-[2-4]", port: "cs/1.[2-4]"}
            """;
    private static final String RECORDED = Labs.QUICK + """
            switches: [{name: sw-9, recording: %s, power: 0.1, feeds: {%s}, config: {lldp.explore: true, poe.reboots: true}}]
            nodes: [%s]
            """;
    private static final String PETH = "1.3.6.1.2.1.105.1.1.1.3.1.";
    private static final String NETGEAR = "1.3.6.1.4.1.4526.11.16.1.1.1.3.1.";
    private static final String TP_LINK = "1.3.6.1.4.1.11863.6.56.1.1.2.1.1.2.";
    private static final String CISCO_MODE = "1.3.6.1.4.1.9.9.402.1.2.1.1.1.";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private @Nullable Lab started;

    @AfterEach
    void theLabEnds() {
        if (started != null) {
            started.close();
        }
    }

    private Lab start(String text) throws IOException {
        Lab lab = Labs.start(server, text);
        started = lab;
        return lab;
    }

    private Lab play(String recording, String feeds, String nodes) throws IOException {
        Path folder = Path.of(System.getProperty("basedir", "."), "..", "..", "shared", "recordings");
        Path file = folder.resolve(recording + ".snmprec").normalize();
        assumeTrue(Files.isReadable(file), "the recordings of switches are not here: ../shared/recordings");
        return start(RECORDED.formatted(file, feeds, nodes));
    }

    private Answer reboot(String nodes) {
        return server.reboot("{\"nodes\": \"" + nodes + "\", \"mode\": \"hard-only\"}");
    }

    @Test
    void eachFamilyIsSwitchedInItsOwnTable() throws Exception {
        Lab lab = start(SIMULATED);
        Answer report = reboot("on-ng,on-tp");
        assertThat(report.each("nodes", "state")).as(report.body()).containsExactly("rebooted", "rebooted");
        assertCycled(lab, "ng", "1.2", "on-ng");
        assertCycled(lab, "tp", "1.2", "on-tp");
        assertThat(sets(lab.sw("ng"))).containsExactly(NETGEAR + "2=2", NETGEAR + "2=1");
        assertThat(sets(lab.sw("tp"))).containsExactly(TP_LINK + "2=0", TP_LINK + "2=1");
        assertThat(lab.sw("tp").exchanges())
                .as("requests for tables that it lacks make some models of TP-Link dumb for a while")
                .flatExtracting(SnmpExchange::oids)
                .noneMatch(oid -> oid.startsWith("1.3.6.1.2.1.105.") || oid.startsWith("1.3.6.1.4.1.4526."));
    }

    @Test
    void portsOfACiscoGetTheirModeBack() throws Exception {
        Lab lab = start(SIMULATED);
        for (int row : IntStream.rangeClosed(2, 4).toArray()) {
            Answer report = reboot("on-cs-" + row);
            assertThat(report.each("nodes", "state")).as(report.body()).containsExactly("rebooted");
            assertCycled(lab, "cs", "1." + row, "on-cs-" + row);
        }
        assertThat(lab.sw("cs").ports().subList(0, 3))
                .extracting(port -> port.mode())
                .containsExactly(PowerMode.STATIC, PowerMode.LIMIT, PowerMode.AUTO);
        assertThat(sets(lab.sw("cs")))
                .startsWith(PETH + "2=2", PETH + "2=1", CISCO_MODE + "2=2")
                .contains(CISCO_MODE + "3=3")
                .doesNotContain(CISCO_MODE + "2=4", CISCO_MODE + "3=4", CISCO_MODE + "4=4");
    }

    /** Row 1.3 is Fa1/0/1: whoever goes by the numbers cuts another node. */
    @Test
    void aRecordedCiscoIsCutAtTheRowOfTheInterface() throws Exception {
        Lab lab = play("cisco-c3750-24ps-12.2.50-offset2", "\"1.[3-26]\": \"Fa1/0/[1-24]\"", """
                {name: by-interface, port: sw-9/1.3, port-in-inventory: false, config: {power.port: sw-9/Fa1/0/1}},
                {name: by-row, port: sw-9/1.4}, {name: bystander, port: sw-9/1.5}""");
        Answer report = reboot("by-interface");
        assertThat(report.each("summary", "text")).containsExactly("by-interface: rebooted OK.");
        assertCycled(lab, "sw-9", "1.3", "by-interface");
        assertThat(cut(lab.sw("sw-9"))).containsExactly("1.3");

        report = reboot("by-row");
        assertThat(report.each("summary", "text")).containsExactly("by-row: rebooted OK.");
        assertCycled(lab, "sw-9", "1.4", "by-row");
        assertThat(cut(lab.sw("sw-9"))).containsExactly("1.3", "1.4");
        assertThat(lab.node("bystander").boots()).isEqualTo(1);
    }

    /** Its ifIndexes begin at 49153; row 13 is free in the recording. */
    @Test
    void aRecordedTpLinkIsCutInItsOwnTable() throws Exception {
        Lab lab = play(
                "tplink-sg2218p-privatepoe",
                "\"1.[1-16]\": \"gigabitEthernet 1/0/[1-16]\"",
                "{name: rpi-1, port: sw-9/1.13, port-in-inventory: false, config: {power.port: sw-9/gigabitEthernet 1/0/13}}");
        assertThat(reboot("rpi-1").each("summary", "text")).containsExactly("rpi-1: rebooted OK.");
        assertCycled(lab, "sw-9", "1.13", "rpi-1");
        assertThat(sets(lab.sw("sw-9"))).containsExactly(TP_LINK + "13=0", TP_LINK + "13=1");
    }

    @Test
    void aRecordedMikrotikIsNotWrittenTo() throws Exception {
        Lab lab =
                play("mikrotik-rb5009-privatepoe", "", "{name: rpi-1, power: own, config: {power.port: sw-9/ether2}}");
        Answer report = reboot("rpi-1");
        assertThat(report.each("nodes", "state")).containsExactly("failed");
        assertThat(report.text("nodes/0/attempts/0/reason")).contains("not allow PoE control by SNMP");
        assertThat(lab.sw("sw-9").exchanges()).isNotEmpty();
        assertThat(sets(lab.sw("sw-9"))).isEmpty();
    }

    /** The report comes when the port is on; that it delivers, and that the node boots, follows. */
    private static void assertCycled(Lab lab, String device, String port, String node) throws InterruptedException {
        Predicate<LabEvent> up = event -> event instanceof NodeChange change
                && change.device().equals(node)
                && change.state().equals("up")
                && change.boots() == 2;
        assertThat(lab.log().await(0, up, PATIENCE)).as(node).isPresent();
        assertThat(lab.sw(device).changes(port))
                .as(device)
                .extracting(PortChange::power)
                .containsExactly("off", "on", "delivering");
    }

    /** The ports whose power was ever off. */
    private static List<String> cut(LabSwitch device) {
        return device.log().stream()
                .filter(event ->
                        event instanceof PortChange change && change.power().equals("off"))
                .map(event -> ((PortChange) event).port())
                .toList();
    }

    /** What was written, {@code OID=value}. */
    private static List<String> sets(LabSwitch device) {
        return device.exchanges().stream()
                .filter(exchange -> exchange.pdu().equals("SET"))
                .map(exchange ->
                        exchange.oids().getFirst() + "=" + exchange.values().getFirst())
                .toList();
    }
}
