package walt.reboot.topology;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.snmp4j.smi.Integer32;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.snmp.LoopbackAgent;
import walt.reboot.snmp.SnmpAgents;
import walt.reboot.snmp.SnmpConfig;
import walt.reboot.snmp.SnmpVersion;

/** A switch of our own that is mapped, and a clock that the test sets. */
abstract class MapsOfASwitch {
    private static final SnmpConfig PATIENT =
            new SnmpConfig(List.of(Duration.ofSeconds(20)), Duration.ofSeconds(20), Duration.ofSeconds(10), 10, 100);
    static final SnmpConfig QUICK =
            new SnmpConfig(List.of(Duration.ofMillis(50)), Duration.ofMillis(50), Duration.ZERO, 10, 100);

    final LoopbackAgent powerSwitch = new LoopbackAgent();
    volatile SnmpConfig config = PATIENT;
    private final SnmpAgents agents = SnmpAgents.open(() -> config);
    volatile Instant now = Instant.EPOCH;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    final SwitchMaps maps =
            new SwitchMaps(new SwitchReader(agents), new SwitchProbe(agents, clock), clock, id -> List.of());

    MapsOfASwitch() {
        powerSwitch.table.put("1.3.6.1.2.1.105.1.1.1.3.1.1", new Integer32(1));
    }

    @AfterEach
    void close() {
        agents.close();
        powerSwitch.close();
    }

    final SwitchAgent agent(String community) {
        return ReplayedSwitch.agent(powerSwitch.target(SnmpVersion.V2C, community));
    }

    final long readings() {
        return powerSwitch.heard.stream()
                .filter(request -> request.equals("GET 1.3.6.1.2.1.1.2.0"))
                .count();
    }
}
