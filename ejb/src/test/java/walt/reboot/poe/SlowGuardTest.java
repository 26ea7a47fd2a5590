package walt.reboot.poe;

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
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.inventory.DeviceLookup.Known;
import walt.reboot.inventory.DeviceLookup.Stated;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.MacAddress;
import walt.reboot.inventory.PoeRow;
import walt.reboot.inventory.PowerPort;
import walt.reboot.inventory.topology.PortClaims.Presence;
import walt.reboot.inventory.topology.PortStatement;
import walt.reboot.inventory.topology.Position;
import walt.reboot.topology.SwitchInterface;
import walt.reboot.topology.SwitchMap;
import walt.reboot.topology.SwitchMaps;
import walt.reboot.topology.SwitchSight;

/** What becomes known of a port while its switch is still telling who is there. The node is {@code rpi-1}, at Gi1/0/3. */
class SlowGuardTest {
    private static final int IF_INDEX = 103;
    private static final UUID OTHER = new UUID(2, 2);
    private static final DeviceName OTHER_NAME = new DeviceName("rpi-2");

    private final Story story = new Story();
    private final FakePortRecords records = new FakePortRecords(story);
    private final SlowSight sight = new SlowSight(new FakeSight(story));
    private Instant now = TestCycles.NOW;
    private Duration takes = Duration.ofMinutes(2);
    private Runnable meanwhile = () -> {};

    /** Takes its time for the forwarding table. */
    private final class SlowSight implements SwitchSight {
        private final FakeSight fast;

        SlowSight(FakeSight fast) {
            this.fast = fast;
        }

        @Override
        public SwitchMaps.Outcome trusted(SwitchAgent agent, Function<SwitchMap, Optional<SwitchInterface>> which) {
            return fast.trusted(agent, which);
        }

        @Override
        public SwitchMaps.Listening listen(SwitchAgent agent) {
            return fast.listen(agent);
        }

        @Override
        public Optional<Map<Integer, Set<MacAddress>>> learned(SwitchAgent agent) {
            now = now.plus(takes);
            meanwhile.run();
            return fast.learned(agent);
        }
    }

    private CutGuard.Verdict check() throws InterruptedException {
        Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
        NeighbourCheck neighbours = new NeighbourCheck(records, Set::of, clock);
        CutGuard guard = new CutGuard(records, sight, neighbours, clock, PoeConfig::defaults);
        SwitchMap map = sight.fast.map();
        SwitchInterface face = map.interfaceOf(PoeBench.PORT.row()).orElseThrow();
        PortInView view = new PortInView(PoeBench.PORT, face, map, null);
        return guard.check(view, TestCycles.node(PoeBench.PORT));
    }

    private void isRefused(String why) throws InterruptedException {
        assertThat(check())
                .isInstanceOfSatisfying(
                        CutGuard.Refused.class,
                        refused -> assertThat(refused.why())
                                .startsWith("the power of sw-1/Gi1/0/3 was not cut: ")
                                .contains(why));
    }

    private long timesAsked() {
        return story.lines().stream().filter("claims"::equals).count();
    }

    private void stateItForTheOther() {
        records.stated.add(new Stated(OTHER, OTHER_NAME, PowerPort.parse("sw-1/Gi1/0/3")));
    }

    @Test
    void whatIsStatedMeanwhileCounts() throws Exception {
        meanwhile = this::stateItForTheOther;
        isRefused("it feeds rpi-2, as 'power.port' of rpi-2 states");
    }

    @Test
    void aPortThatIsDistrustedMeanwhileIsNotCut() throws Exception {
        meanwhile = () -> records.distrusted.put(PoeBench.PORT.row(), "its link stayed up");
        isRefused("its link stayed up");
    }

    @Test
    void aRowThatIsStatedToFeedAnotherPortMeanwhileIsNotCut() throws Exception {
        meanwhile = () -> records.restated = List.of(new PortStatement("Gi1/0/3", null, new PoeRow(1, 4)));
        isRefused("row 1.3 is not certain to feed the same port any more: reboot the node again");
    }

    @Test
    void whoIsFoundThereMeanwhileIsNotCut() throws Exception {
        Known other = new Known(OTHER, OTHER_NAME, DeviceType.NODE, null, new IpAddress("10.0.0.2"));
        UUID powerSwitch = PoeBench.PORT.agent().id();
        Position at = new Position(OTHER, powerSwitch, IF_INDEX, "Gi1/0/3", Position.Via.LLDP, now, true);
        meanwhile = () -> records.heard.add(new Presence(other, at));
        isRefused("the last scan has heard rpi-2 there");
    }

    @ParameterizedTest
    @ValueSource(longs = {1_000, 120_000, -3_600_000})
    void theRecordIsAskedAgainAfterMoreThanAMomentAndWhenTheClockWasSet(long millis) throws Exception {
        takes = Duration.ofMillis(millis);
        assertThat(check()).isEqualTo(new CutGuard.Free(Optional.empty()));
        assertThat(timesAsked()).isEqualTo(2);
    }

    @Test
    void theRecordOfASwitchThatAnswersAtOnceIsAskedOnce() throws Exception {
        takes = Duration.ofMillis(999);
        assertThat(check()).isEqualTo(new CutGuard.Free(Optional.empty()));
        assertThat(timesAsked()).isEqualTo(1);
    }

    @Test
    void whatTheSwitchSaysAgainstItIsEnough() throws Exception {
        MacAddress strange = new MacAddress("02:00:00:00:00:99");
        sight.fast.learned.put(3, Set.of(strange));
        isRefused("sw-1 has learned " + strange);
        assertThat(timesAsked()).isEqualTo(1);
    }
}
