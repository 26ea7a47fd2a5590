package walt.reboot.topology.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.snmp4j.smi.OID;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.inventory.DeviceName;
import walt.reboot.snmp.LoopbackAgent;
import walt.reboot.snmp.LoopbackAgent.Fate;
import walt.reboot.snmp.SnmpAgents;
import walt.reboot.snmp.SnmpConfig;
import walt.reboot.snmp.SnmpVersion;
import walt.reboot.topology.ForwardingReader;
import walt.reboot.topology.SwitchMaps;
import walt.reboot.topology.SwitchProbe;
import walt.reboot.topology.SwitchReader;

/** What scans make of what a switch tells, over real sockets. */
class ReadingsTest {
    private static final SnmpConfig PATIENT =
            new SnmpConfig(List.of(Duration.ofSeconds(20)), Duration.ofSeconds(20), Duration.ofSeconds(10), 10, 100);
    private static final OID NEIGHBOURS = new OID("1.0.8802.1.1.2.1.4.1.1.5");

    private final LoopbackAgent powerSwitch = new LoopbackAgent();
    private final SnmpAgents agents = SnmpAgents.open(() -> PATIENT);
    private final Readings readings = new Readings(
            new SwitchMaps(
                    new SwitchReader(agents),
                    new SwitchProbe(agents, Clock.systemUTC()),
                    Clock.systemUTC(),
                    id -> List.of()),
            new ForwardingReader(agents),
            Thread.ofVirtual().factory(),
            Clock.systemUTC());

    @AfterEach
    void close() {
        readings.close();
        agents.close();
        powerSwitch.close();
    }

    private Reading read() throws Exception {
        SwitchAgent agent =
                new SwitchAgent(new UUID(0, 1), new DeviceName("sw-1"), powerSwitch.target(SnmpVersion.V2C, "public"));
        return readings.read(agent).get(30, TimeUnit.SECONDS);
    }

    @Test
    void aSwitchThatHearsNobodyTellsSo() throws Exception {
        assertThat(read())
                .isInstanceOfSatisfying(
                        Reading.Heard.class,
                        heard -> assertThat(heard.hearing().neighbours()).isEmpty());
    }

    @Test
    void aSwitchWhoseNeighboursCannotBeReadFailsSoThatNobodyLosesHisPlace() throws Exception {
        powerSwitch.fate(request -> request.get(0).getOid().startsWith(NEIGHBOURS) ? Fate.REFUSE : Fate.ANSWER);
        assertThat(read())
                .isInstanceOfSatisfying(
                        Reading.Unread.class,
                        unread -> assertThat(unread.why())
                                .startsWith("sw-1 can't tell who is on its ports: lldpRemChassisId could not be read"));
    }
}
