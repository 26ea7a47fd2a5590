package walt.reboot.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.snmp4j.PDU;
import org.snmp4j.smi.Gauge32;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import walt.reboot.check.Check.Result;
import walt.reboot.check.Check.Subject;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.MacAddress;
import walt.reboot.inventory.PoeRow;
import walt.reboot.inventory.settings.Setting;
import walt.reboot.snmp.LoopbackAgent;
import walt.reboot.snmp.SnmpAgents;
import walt.reboot.snmp.SnmpConfig;
import walt.reboot.snmp.SnmpVersion;
import walt.reboot.topology.PoeFamily;
import walt.reboot.topology.Recording;

/** Checks of switches that answer over real sockets. */
class CheckRunTest {
    private static final String POE = "1.3.6.1.2.1.105.1.1.1.";
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(50);

    private final LoopbackAgent agent = new LoopbackAgent();
    private SnmpConfig patience = patience(LONG, LONG);
    private final SnmpAgents agents = SnmpAgents.open(() -> patience);
    private final AgentTools tools = new AgentTools(agents);
    private final Map<Setting, String> settings = new HashMap<>(Map.of(
            Setting.SNMP_VERSION,
            "2",
            Setting.SNMP_COMMUNITY,
            "private",
            Setting.LLDP_EXPLORE,
            "true",
            Setting.POE_REBOOTS,
            "true"));

    private static SnmpConfig patience(Duration read, Duration set) {
        return new SnmpConfig(List.of(read), set, Duration.ofSeconds(10), 10, 1000);
    }

    @AfterEach
    void close() {
        agents.close();
        agent.close();
    }

    /** Four ports, all on, of which 1.1 and 1.2 deliver. */
    private void fourPorts() {
        agent.table
                .put("1.3.6.1.2.1.1.1.0", new OctetString("A switch\u0007"))
                .put("1.3.6.1.2.1.1.2.0", new OID("1.3.6.1.4.1.8072.3.2.10"))
                .put("1.3.6.1.2.1.105.1.3.1.1.2.1", new Gauge32(60))
                .put("1.3.6.1.2.1.105.1.3.1.1.3.1", new Integer32(1))
                .put("1.3.6.1.2.1.105.1.3.1.1.4.1", new Gauge32(8));
        for (int port = 1; port <= 4; port++) {
            agent.table
                    .put(POE + "3.1." + port, new Integer32(1))
                    .put(POE + "6.1." + port, new Integer32(port <= 2 ? 3 : 2))
                    .put("1.3.6.1.2.1.2.2.1.3." + port, new Integer32(6))
                    .put("1.3.6.1.2.1.2.2.1.8." + port, new Integer32(1))
                    .put("1.3.6.1.2.1.31.1.1.1.1." + port, new OctetString("gi" + port));
        }
    }

    private CheckReport check(String community) throws InterruptedException {
        return check(community, Set.of());
    }

    private CheckReport check(String community, Set<PoeRow> stated) throws InterruptedException {
        UUID id = new UUID(0, 1);
        DeviceName name = new DeviceName("sw-1");
        Device device = new Device(
                id,
                name,
                DeviceType.SWITCH,
                new MacAddress("02:00:00:00:00:01"),
                new IpAddress("127.0.0.1"),
                null,
                false,
                null,
                null,
                null,
                settings,
                1);
        SwitchAgent target = new SwitchAgent(id, name, agent.target(SnmpVersion.V2C, community));
        return new CheckRun(tools, device, target, stated).run();
    }

    private static Check of(CheckReport report, Subject subject) {
        return report.checks().stream()
                .filter(check -> check.subject() == subject)
                .findFirst()
                .orElseThrow();
    }

    private static List<Result> results(CheckReport report) {
        assertThat(report.checks()).extracting(Check::subject).containsExactly(Subject.values());
        assertThat(report.checks())
                .filteredOn(check -> check.result() == Result.FAILED)
                .allSatisfy(check -> assertThat(check.next()).isNotBlank());
        return report.checks().stream().map(Check::result).toList();
    }

    @Test
    void aSwitchThatIsReadyButForLldpAndItsFirstCycle() throws Exception {
        fourPorts();
        CheckReport report = check("private");
        assertThat(results(report))
                .containsExactly(
                        Result.OK,
                        Result.OK,
                        Result.OK,
                        Result.OK,
                        Result.OK,
                        Result.UNKNOWN,
                        Result.FAILED,
                        Result.OK);
        assertThat(report.family()).isEqualTo(PoeFamily.RFC_3621);
        assertThat(report.checks())
                .extracting(Check::detail)
                .contains(
                        "127.0.0.1:161 by SNMP version 2c answers: \"A switch?\"",
                        "the PoE table has 4 rows",
                        "4 ports of 4 on, 2 deliver power; group 1 on, 8 W used, 60 W budget",
                        "of 4 PoE rows 4 are derived, 0 ambiguous, 0 stated");
    }

    @Test
    void thePortThatIsWrittenFeedsNobodyIfPossibleAndIsOnBeforeAndAfter() throws Exception {
        fourPorts();
        agent.table.put(POE + "3.1.3", new Integer32(2));
        assertThat(of(check("private"), Subject.WRITE).detail()).startsWith("port 1.4, which is on,");
        assertThat(agent.heard).filteredOn(heard -> heard.startsWith("SET")).containsExactly("SET " + POE + "3.1.4");
        assertThat(agent.table.get(POE + "3.1.4")).isEqualTo(new Integer32(1));
        assertThat(agent.table.get(POE + "3.1.3")).isEqualTo(new Integer32(2));
    }

    @Test
    void aSwitchWhosePortsAreAllOffIsNotWritten() throws Exception {
        fourPorts();
        for (int port = 1; port <= 4; port++) {
            agent.table.put(POE + "3.1." + port, new Integer32(2));
        }
        assertThat(of(check("private"), Subject.WRITE).result()).isEqualTo(Result.UNKNOWN);
        assertThat(agent.heard).noneMatch(heard -> heard.startsWith("SET"));
    }

    @Test
    void aSwitchOnWhichHardRebootsAreForbiddenIsNotWritten() throws Exception {
        fourPorts();
        settings.remove(Setting.POE_REBOOTS);
        CheckReport report = check("private");
        assertThat(of(report, Subject.SETTINGS).detail()).isEqualTo("'poe.reboots' is false");
        assertThat(of(report, Subject.SETTINGS).next()).endsWith("walt device config sw-1 poe.reboots=true");
        assertThat(of(report, Subject.WRITE).result()).isEqualTo(Result.UNKNOWN);
        assertThat(agent.heard).noneMatch(heard -> heard.startsWith("SET"));
    }

    @Test
    void aCommunityThatMayOnlyReadIsTold() throws Exception {
        fourPorts();
        Check refused = of(check("public"), Subject.WRITE);
        assertThat(refused.detail()).isEqualTo("sw-1 refused a write (noAccess)");
        assertThat(refused.next()).isEqualTo("Set 'snmp.write-community' of sw-1 to a community that may write.");
        patience = patience(LONG, SHORT);
        agent.fate(request -> request.getType() == PDU.SET ? LoopbackAgent.Fate.DROP : LoopbackAgent.Fate.ANSWER);
        assertThat(of(check("private"), Subject.WRITE).detail()).isEqualTo("sw-1 answers reads but not writes");
    }

    @Test
    void aDeadSwitchIsAskedOnce() throws Exception {
        patience = patience(SHORT, SHORT);
        CheckReport report = check("wrong");
        assertThat(results(report))
                .containsExactly(
                        Result.OK,
                        Result.FAILED,
                        Result.UNKNOWN,
                        Result.UNKNOWN,
                        Result.UNKNOWN,
                        Result.UNKNOWN,
                        Result.UNKNOWN,
                        Result.UNKNOWN);
        assertThat(of(report, Subject.REACHABLE).next()).contains("'snmp.community'");
        assertThat(report.family()).isNull();
        assertThat(agent.heardSoFar()).hasSize(1);
    }

    @Test
    void aProvenCycleIsEffective() throws Exception {
        fourPorts();
        tools.cycled = Instant.EPOCH;
        assertThat(of(check("private"), Subject.EFFECTIVE))
                .isEqualTo(Check.ok(
                        Subject.EFFECTIVE, "it has switched a port off and on, proven, on 1970-01-01T00:00:00Z"));
    }

    @Test
    void rowsThatNodesStateAreNotInDoubt() throws Exception {
        fourPorts();
        agent.table.put("1.3.6.1.2.1.2.2.1.3.5", new Integer32(6));
        agent.table.put("1.3.6.1.2.1.31.1.1.1.1.5", new OctetString("gi5"));
        Check doubtful = of(check("private", Set.of(new PoeRow(1, 1))), Subject.MAPPING);
        assertThat(doubtful.result()).isEqualTo(Result.FAILED);
        assertThat(doubtful.detail())
                .startsWith("of 4 PoE rows 0 are derived, 3 ambiguous, 1 stated: 4 PoE rows and 5 ports");
        assertThat(doubtful.next()).contains("walt device port-config sw-1");
    }

    @Test
    void aFaultyPowerSupplyIsTold() throws Exception {
        fourPorts();
        agent.table.put("1.3.6.1.2.1.105.1.3.1.1.3.1", new Integer32(3));
        assertThat(of(check("private"), Subject.POE).result()).isEqualTo(Result.FAILED);
    }

    @Test
    void aRecordedMikrotikDoesNotAllowControl() throws Exception {
        Recording.replay("mikrotik-rb5009-privatepoe", agent.table);
        CheckReport report = check("public");
        assertThat(report.family()).isEqualTo(PoeFamily.READ_ONLY);
        assertThat(of(report, Subject.WRITE).detail()).isEqualTo("this switch does not allow PoE control by SNMP");
        assertThat(of(report, Subject.WRITE).next()).contains("use another switch");
        assertThat(agent.heard).noneMatch(heard -> heard.startsWith("SET"));
    }

    @Test
    void aRecordedStackOfCiscosIsMappedAndHasNeighbours() throws Exception {
        Recording.replay("cisco-c3750-stack96", agent.table);
        CheckReport report = check("public");
        assertThat(of(report, Subject.READ).detail()).isEqualTo("the PoE table has 96 rows");
        assertThat(of(report, Subject.MAPPING).detail())
                .isEqualTo("of 96 PoE rows 96 are derived, 0 ambiguous, 0 stated");
        assertThat(of(report, Subject.LLDP).detail()).isEqualTo("8 neighbours on 8 ports");
    }
}
