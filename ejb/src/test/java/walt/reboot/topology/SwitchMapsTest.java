package walt.reboot.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.snmp4j.smi.Integer32;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.snmp.LoopbackAgent;
import walt.reboot.snmp.SnmpAgents;
import walt.reboot.snmp.SnmpConfig;
import walt.reboot.snmp.SnmpVersion;

class SwitchMapsTest {
    private static final SnmpConfig PATIENT =
            new SnmpConfig(List.of(Duration.ofSeconds(20)), Duration.ofSeconds(20), Duration.ofSeconds(10), 10, 100);
    private static final SnmpConfig QUICK =
            new SnmpConfig(List.of(Duration.ofMillis(50)), Duration.ofMillis(50), Duration.ZERO, 10, 100);

    private final LoopbackAgent powerSwitch = new LoopbackAgent();
    private volatile SnmpConfig config = PATIENT;
    private final SnmpAgents agents = SnmpAgents.open(() -> config);
    private volatile Instant now = Instant.EPOCH;
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };
    private final SwitchMaps maps = new SwitchMaps(new SwitchReader(agents), new SwitchProbe(agents, clock), clock);

    SwitchMapsTest() {
        powerSwitch.table.put("1.3.6.1.2.1.105.1.1.1.3.1.1", new Integer32(1));
    }

    @AfterEach
    void close() {
        agents.close();
        powerSwitch.close();
    }

    private SwitchAgent agent(String community) {
        return ReplayedSwitch.agent(powerSwitch.target(SnmpVersion.V2C, community));
    }

    private long readings() {
        return powerSwitch.heard.stream()
                .filter(request -> request.equals("GET 1.3.6.1.2.1.1.2.0"))
                .count();
    }

    @Test
    void aMapIsRememberedForSomeMinutes() throws Exception {
        assertThat(maps.of(agent("public"))).isInstanceOf(SwitchMaps.Mapped.class);
        now = now.plus(Duration.ofMinutes(4));
        maps.of(agent("public"));
        assertThat(readings()).isEqualTo(1);
        now = now.plus(Duration.ofMinutes(2));
        maps.of(agent("public"));
        assertThat(readings()).isEqualTo(2);
    }

    @Test
    void whoWantsItAsItIsNowGetsItAndTheOthersHaveItToo() throws Exception {
        maps.of(agent("public"));
        maps.now(agent("public"));
        maps.of(agent("public"));
        assertThat(readings()).isEqualTo(2);
    }

    @Test
    void otherSettingsOfTheSwitchAreAnotherSwitch() throws Exception {
        maps.of(agent("public"));
        maps.of(agent("private"));
        assertThat(readings()).isEqualTo(2);
    }

    @Test
    void manyAtOnceShareOneReading() {
        List<CompletableFuture<SwitchMaps.Outcome>> all = Stream.generate(
                        () -> CompletableFuture.supplyAsync(this::map))
                .limit(16)
                .toList();
        assertThat(all.stream().map(CompletableFuture::join)).allMatch(SwitchMaps.Mapped.class::isInstance);
        assertThat(readings()).isEqualTo(1);
    }

    private SwitchMaps.Outcome map() {
        try {
            return maps.of(agent("public"));
        } catch (InterruptedException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    @Test
    void aSilentSwitchIsTriedAgainSoonButNotByEachWhoWaited() throws Exception {
        config = QUICK;
        assertThat(maps.of(agent("wrong"))).isInstanceOf(SwitchMaps.Unread.class);
        assertThat(maps.of(agent("wrong"))).isInstanceOf(SwitchMaps.Unread.class);
        assertThat(powerSwitch.heard).hasSize(1);
        now = now.plus(Duration.ofSeconds(11));
        maps.of(agent("wrong"));
        assertThat(powerSwitch.heard).hasSize(2);
    }
}
