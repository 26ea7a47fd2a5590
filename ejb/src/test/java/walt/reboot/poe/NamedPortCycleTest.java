package walt.reboot.poe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snmp4j.PDU;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OctetString;
import walt.reboot.engine.Attempt;
import walt.reboot.engine.PowerSource.NamedPort;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.inventory.DeviceName;
import walt.reboot.snmp.LoopbackAgent;
import walt.reboot.snmp.SnmpAgents;
import walt.reboot.snmp.SnmpConfig;
import walt.reboot.snmp.SnmpVersion;
import walt.reboot.topology.SwitchMaps;
import walt.reboot.topology.SwitchProbe;
import walt.reboot.topology.SwitchReader;

/** The port of a node that is stated by the name of its interface, on a switch that numbers its PoE rows from 3 on. */
class NamedPortCycleTest {
    private static final SnmpConfig PATIENT =
            new SnmpConfig(List.of(Duration.ofSeconds(20)), Duration.ofSeconds(20), Duration.ofSeconds(10), 10, 100);
    private static final String ADMIN = "1.3.6.1.2.1.105.1.1.1.3.1.";
    private static final String DETECTION = "1.3.6.1.2.1.105.1.1.1.6.1.";
    private static final int FIRST_ROW = 3;
    private static final int PORTS = 4;

    private final LoopbackAgent powerSwitch = new LoopbackAgent();
    private final SnmpAgents agents = SnmpAgents.open(() -> PATIENT);
    private final Story story = new Story();
    private final PowerCycle cycle = new TestCycles(
                    asked -> new Rfc3621PoeSwitch(agents, asked.target()),
                    new FakeLedger(story),
                    new FakePortRecords(story),
                    new SwitchMaps(
                            new SwitchReader(agents),
                            new SwitchProbe(agents, Clock.systemUTC()),
                            Clock.systemUTC(),
                            id -> List.of()),
                    new PortsInWork(),
                    new ManualTime(story),
                    PoeConfig::defaults)
            .cycle();
    private final SwitchAgent agent =
            new SwitchAgent(new UUID(0, 1), new DeviceName("sw-1"), powerSwitch.target(SnmpVersion.V2C, "private"));

    NamedPortCycleTest() {
        for (int i = 0; i < PORTS; i++) {
            powerSwitch.table.put("1.3.6.1.2.1.2.2.1.3." + (10001 + i), new Integer32(6));
            powerSwitch.table.put("1.3.6.1.2.1.2.2.1.8." + (10001 + i), new Integer32(1));
            powerSwitch.table.put("1.3.6.1.2.1.31.1.1.1.1." + (10001 + i), new OctetString("Fa1/0/" + (1 + i)));
            powerSwitch.table.put(ADMIN + (FIRST_ROW + i), new Integer32(1));
            powerSwitch.table.put(DETECTION + (FIRST_ROW + i), new Integer32(3));
        }
        powerSwitch.fate(request -> {
            follow(request);
            return LoopbackAgent.Fate.ANSWER;
        });
    }

    /** The detection status follows the switch, and the link follows the power. */
    private void follow(PDU request) {
        String oid = request.get(0).getOid().toString();
        if (request.getType() == PDU.SET && oid.startsWith(ADMIN)) {
            boolean on = request.get(0).getVariable().toInt() == 1;
            int row = Integer.parseInt(oid.substring(ADMIN.length()));
            powerSwitch.table.put(DETECTION + row, new Integer32(on ? 3 : 1));
            powerSwitch.table.put("1.3.6.1.2.1.2.2.1.8." + (10001 + row - FIRST_ROW), new Integer32(on ? 1 : 2));
        }
    }

    @AfterEach
    void close() {
        agents.close();
        powerSwitch.close();
    }

    private Attempt reboot(String interfaceName) throws InterruptedException {
        return TestCycles.run(
                cycle, new CycleOrder.ByName(new NamedPort(agent, interfaceName, null)), null, new FakeProgress(story));
    }

    private List<String> sets() {
        return powerSwitch.heard.stream()
                .filter(request -> request.startsWith("SET"))
                .toList();
    }

    @Test
    void theRowOfTheInterfaceIsCycledAndNotTheOneOfItsNumber() throws Exception {
        assertThat(reboot("Fa1/0/3")).isEqualTo(new Attempt.Rebooted());
        assertThat(sets()).containsExactly("SET " + ADMIN + "5", "SET " + ADMIN + "5");
        assertThat(story.lines()).contains("phase: asking sw-1 about its ports");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Fa1/0/9 | the switch has no interface Fa1/0/9", "Gi1/0/1 | interface Gi1/0/1 has no PoE"})
    void anInterfaceWithoutARowIsNotGuessedAt(String name, String why) throws Exception {
        powerSwitch.table.put("1.3.6.1.2.1.2.2.1.3.10101", new Integer32(6));
        powerSwitch.table.put("1.3.6.1.2.1.31.1.1.1.1.10101", new OctetString("Gi1/0/1"));
        assertThat(reboot(name))
                .isEqualTo(new Attempt.Failed("the PoE port of sw-1/" + name + " is not known: " + why));
        assertThat(sets()).isEmpty();
    }

    @Test
    void anAmbiguousPortIsNotCutAndTheReasonSaysWhatToDo() throws Exception {
        powerSwitch.table.put(ADMIN + "9", new Integer32(1));
        assertThat(reboot("Fa1/0/3"))
                .isInstanceOfSatisfying(
                        Attempt.Failed.class,
                        failed -> assertThat(failed.reason())
                                .startsWith("the PoE port of sw-1/Fa1/0/3 is not known: 5 PoE rows and 4 ports")
                                .endsWith("power.port=SWITCH/GROUP.PORT"));
        assertThat(sets()).isEmpty();
    }
}
