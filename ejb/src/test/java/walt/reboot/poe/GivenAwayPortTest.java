package walt.reboot.poe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import walt.reboot.engine.Attempt;
import walt.reboot.inventory.DeviceLookup.Known;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.topology.PortClaims.Presence;
import walt.reboot.inventory.topology.Position;

/** Ports where several devices were heard, one after the other, and nobody is now. The node is {@code rpi-1}, seen 3 h ago. */
class GivenAwayPortTest {
    private static final UUID NODE = new UUID(2, 1);
    private static final UUID OTHER = new UUID(2, 2);

    private final PoeBench bench = new PoeBench();
    private final Position found = position(NODE, Duration.ofHours(3), false);

    GivenAwayPortTest() {
        heard(NODE, "rpi-1", found);
    }

    private static Position position(UUID device, Duration ago, boolean confirmed) {
        return position(device, ago, "Gi1/0/3", confirmed);
    }

    private static Position position(UUID device, Duration ago, String interfaceName, boolean confirmed) {
        UUID powerSwitch = PoeBench.PORT.agent().id();
        Instant seen = TestCycles.NOW.minus(ago);
        return new Position(device, powerSwitch, 103, interfaceName, Position.Via.LLDP, seen, confirmed);
    }

    private void heard(UUID id, String name, Position at) {
        heard(id, name, DeviceType.NODE, at);
    }

    private void heard(UUID id, String name, DeviceType type, Position at) {
        Known device = new Known(id, new DeviceName(name), type, null, new IpAddress("10.0.0.1"));
        bench.records.heard.add(new Presence(device, at));
    }

    private void otherWasHeard(int hoursAgo) {
        heard(OTHER, "rpi-2", position(OTHER, Duration.ofHours(hoursAgo), false));
    }

    private Attempt cycle() throws InterruptedException {
        return bench.cycle("Gi1/0/3", found);
    }

    private void isCut(Attempt attempt) {
        assertThat(attempt).isInstanceOf(Attempt.Rebooted.class);
        assertThat(bench.poeSwitch.cuts).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void whoWasHeardThereSinceTheNodeWasIsNotCut(int hoursAgo) throws Exception {
        otherWasHeard(hoursAgo);
        bench.isNotCut(
                cycle(),
                "rpi-2 was heard there since the node was, 3 h ago: check the cable and scan the switch, or state the"
                        + " node's 'power.port'");
    }

    @Test
    void whoWasHeardThereBeforeTheNodeIsNoObstacle() throws Exception {
        otherWasHeard(4);
        isCut(cycle());
    }

    @Test
    void whoIsHeardThereNowIsNotCutWheneverThatWas() throws Exception {
        heard(OTHER, "rpi-2", position(OTHER, Duration.ofHours(4), true));
        bench.isNotCut(cycle(), "the last scan has heard rpi-2 there");
        bench.isNotCut(bench.cycle("Gi1/0/3", null), "the last scan has heard rpi-2 there");
    }

    @Test
    void anUnknownDeviceMayBeTheNodesNewBoard() throws Exception {
        heard(OTHER, "unknown-000002", DeviceType.UNKNOWN, position(OTHER, Duration.ofHours(1), true));
        bench.isNotCut(
                cycle(),
                "the last scan has heard unknown-000002 there: check the cable, then scan the switch again (if"
                        + " unknown-000002 is the new board of rpi-1: forget unknown-000002, and give rpi-1 its MAC address)");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aNewBoardThatHangsIsAskedForToo(int hoursAgo) throws Exception {
        heard(OTHER, "unknown-000002", DeviceType.UNKNOWN, position(OTHER, Duration.ofHours(hoursAgo), false));
        bench.isNotCut(
                cycle(),
                "unknown-000002 was heard there since the node was, 3 h ago: check the cable and scan the switch, or"
                        + " state the node's 'power.port' (if unknown-000002 is the new board of rpi-1: forget"
                        + " unknown-000002, and give rpi-1 its MAC address)");
    }

    @Test
    void aStrangerThatWasThereBeforeTheNodeIsNotTakenForItsNewBoard() throws Exception {
        heard(
                new UUID(2, 3),
                "unknown-000003",
                DeviceType.UNKNOWN,
                position(new UUID(2, 3), Duration.ofHours(4), false));
        otherWasHeard(1);
        Attempt attempt = cycle();
        bench.isNotCut(attempt, "rpi-2 was heard there since the node was");
        assertThat(attempt.toString()).doesNotContain("unknown-000003");
    }

    @Test
    void whoWasHeardAtAnotherInterfaceThatHadItsNumberThenIsNoObstacle() throws Exception {
        heard(OTHER, "rpi-2", position(OTHER, Duration.ofHours(1), "Gi1/0/7", false));
        isCut(cycle());
    }

    @Test
    void theInterfaceIsTheSameUnderItsOtherName() throws Exception {
        heard(OTHER, "rpi-2", position(OTHER, Duration.ofHours(1), "port 3", false));
        bench.isNotCut(cycle(), "rpi-2 was heard there since the node was");
    }

    @Test
    void aLaterPositionOfTheNodeItselfIsNoObstacle() throws Exception {
        heard(NODE, "rpi-1", position(NODE, Duration.ofHours(1), false));
        isCut(cycle());
    }

    @Test
    void whereAnOperatorStatesThePortWhoIsNotHeardAnyMoreIsNoObstacle() throws Exception {
        otherWasHeard(1);
        isCut(bench.cycle("Gi1/0/3", null));
    }
}
