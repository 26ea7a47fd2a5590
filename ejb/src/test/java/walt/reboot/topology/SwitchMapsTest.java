package walt.reboot.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.TimeTicks;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.inventory.MacAddress;
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
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final SwitchMaps maps =
            new SwitchMaps(new SwitchReader(agents), new SwitchProbe(agents, clock), clock, id -> List.of());

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

    @Test
    @Timeout(30)
    void manyWhoWantItAsItIsNowWaitForTheReadingUnderWayAndShareTheNext() {
        CompletableFuture<LoopbackAgent.Fate> answers = new CompletableFuture<>();
        powerSwitch.fate(request -> answers.join());
        List<CompletableFuture<SwitchMaps.Outcome>> all =
                Stream.generate(this::waitsForNow).limit(200).toList();
        answers.complete(LoopbackAgent.Fate.ANSWER);
        assertThat(all.stream().map(CompletableFuture::join)).allMatch(SwitchMaps.Mapped.class::isInstance);
        assertThat(readings()).isEqualTo(2);
    }

    /** One who waits when this returns. */
    private CompletableFuture<SwitchMaps.Outcome> waitsForNow() {
        CompletableFuture<SwitchMaps.Outcome> result = new CompletableFuture<>();
        Thread thread = Thread.ofVirtual().start(() -> {
            try {
                result.complete(maps.now(agent("public")));
            } catch (InterruptedException unexpected) {
                result.completeExceptionally(unexpected);
            }
        });
        while (thread.getState() != Thread.State.TIMED_WAITING && thread.isAlive()) {
            Thread.onSpinWait();
        }
        return result;
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

    private static final String UP_TIME = "1.3.6.1.2.1.1.3.0";

    /** A switch whose interface 1 is called Gi1, up for so many seconds. */
    private void identified(long seconds) {
        powerSwitch.table.put("1.3.6.1.2.1.1.2.0", new OID("1.3.6.1.4.1.99999.1"));
        powerSwitch.table.put("1.3.6.1.2.1.2.2.1.3.1", new Integer32(6));
        powerSwitch.table.put("1.3.6.1.2.1.2.2.1.2.1", new OctetString("port 1"));
        powerSwitch.table.put("1.3.6.1.2.1.31.1.1.1.1.1", new OctetString("Gi1"));
        up(seconds);
    }

    private void up(long seconds) {
        powerSwitch.table.put(UP_TIME, new TimeTicks(seconds * 100));
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private SwitchMaps.Outcome trusted() throws InterruptedException {
        return maps.trusted(
                agent("public"),
                map -> Optional.ofNullable(map.reading().interfaces().get(1)));
    }

    @Test
    void aMapOfSomeMinutesAgoIsTrustedAfterASingleRequest() throws Exception {
        identified(1000);
        trusted();
        int before = powerSwitch.heard.size();
        pass(Duration.ofMinutes(4));
        up(1240);
        assertThat(trusted()).isInstanceOf(SwitchMaps.Mapped.class);
        assertThat(powerSwitch.heard).hasSize(before + 1);
        assertThat(readings()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 120, 1000, 1200})
    void aSwitchThatWasRestartedSinceIsReadAfresh(long seconds) throws Exception {
        identified(1000);
        trusted();
        pass(Duration.ofMinutes(4));
        up(seconds);
        assertThat(trusted()).isInstanceOf(SwitchMaps.Mapped.class);
        assertThat(readings()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"1.3.6.1.2.1.31.1.1.1.1.1, Gi7", "1.3.6.1.2.1.2.2.1.2.1, port 7"})
    void anInterfaceThatIsCalledOtherwiseNowIsReadAfresh(String cell, String name) throws Exception {
        identified(1000);
        trusted();
        pass(Duration.ofMinutes(1));
        up(1060);
        powerSwitch.table.put(cell, new OctetString(name));
        assertThat(trusted())
                .isInstanceOfSatisfying(
                        SwitchMaps.Mapped.class,
                        mapped -> assertThat(mapped.map().rowOf("Gi1"))
                                .isInstanceOf(name.equals("Gi7") ? SwitchMap.NoRow.class : SwitchMap.RowFound.class));
        assertThat(readings()).isEqualTo(2);
    }

    @Test
    void anotherSwitchAtTheSameAddressIsReadAfresh() throws Exception {
        identified(1000);
        trusted();
        pass(Duration.ofMinutes(1));
        up(1060);
        powerSwitch.table.put("1.3.6.1.2.1.1.2.0", new OID("1.3.6.1.4.1.99999.2"));
        trusted();
        assertThat(readings()).isEqualTo(2);
    }

    @Test
    void aSwitchThatHasFallenSilentIsNotTrusted() throws Exception {
        identified(1000);
        trusted();
        pass(Duration.ofMinutes(1));
        config = QUICK;
        powerSwitch.fate(request -> LoopbackAgent.Fate.DROP);
        assertThat(trusted()).isInstanceOf(SwitchMaps.Unread.class);
    }

    @Test
    void thoseWhoListenInTheSameMomentShareOneLook() {
        List<CompletableFuture<SwitchMaps.Listening>> all = Stream.generate(
                        () -> CompletableFuture.supplyAsync(this::listen))
                .limit(48)
                .toList();
        assertThat(all.stream().map(CompletableFuture::join)).allMatch(SwitchMaps.Listened.class::isInstance);
        assertThat(looks()).isEqualTo(1);
        pass(Duration.ofSeconds(6));
        listen();
        assertThat(looks()).isEqualTo(2);
    }

    private long looks() {
        return powerSwitch.heard.stream()
                .filter(request -> request.endsWith(" 1.0.8802.1.1.2.1.4.1.1.5"))
                .count();
    }

    @Test
    void whatIsLearnedIsSharedForAMomentAndNotLonger() throws Exception {
        String entry = "1.3.6.1.2.1.17.4.3.1.2.2.0.0.0.0.9";
        powerSwitch.table.put(entry, new Integer32(5));
        Map<Integer, Set<MacAddress>> first = Map.of(5, Set.of(new MacAddress("02:00:00:00:00:09")));
        assertThat(maps.learned(agent("public"))).contains(first);
        powerSwitch.table.put(entry, new Integer32(6));
        assertThat(maps.learned(agent("public"))).contains(first);
        now = now.plus(Duration.ofSeconds(6));
        assertThat(maps.learned(agent("public")))
                .hasValueSatisfying(told -> assertThat(told).containsOnlyKeys(6));
    }

    private SwitchMaps.Listening listen() {
        try {
            return maps.listen(agent("public"));
        } catch (InterruptedException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }
}
