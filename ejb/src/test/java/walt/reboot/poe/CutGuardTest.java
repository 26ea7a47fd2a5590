package walt.reboot.poe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import walt.reboot.engine.Attempt;
import walt.reboot.inventory.DeviceLookup.Known;
import walt.reboot.inventory.DeviceLookup.Stated;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.MacAddress;
import walt.reboot.inventory.PowerPort;
import walt.reboot.inventory.topology.Position;
import walt.reboot.topology.Neighbour;

/** Who may not be at a port whose power is cut. The node is {@code rpi-1}, at Gi1/0/3 of sw-1, which is row 1.3. */
class CutGuardTest {
    private static final int IF_INDEX = 103;
    private static final UUID NODE = new UUID(2, 1);
    private static final MacAddress NODE_MAC = new MacAddress("02:00:00:00:00:01");
    private static final MacAddress OTHER_MAC = new MacAddress("02:00:00:00:00:02");
    private static final IpAddress NODE_IP = new IpAddress("10.0.0.1");

    private final PoeBench bench = new PoeBench();

    CutGuardTest() {
        bench.records.devices.add(known(NODE, "rpi-1", DeviceType.NODE, NODE_MAC, NODE_IP));
        bench.records.devices.add(
                known(new UUID(2, 2), "rpi-2", DeviceType.NODE, OTHER_MAC, new IpAddress("10.0.0.2")));
    }

    private static Known known(UUID id, String name, DeviceType type, @Nullable MacAddress mac, IpAddress ip) {
        return new Known(id, new DeviceName(name), type, mac, ip);
    }

    private static Neighbour neighbour(MacAddress... macs) {
        return new Neighbour(List.of(macs), List.of(), "", false);
    }

    private void hears(Neighbour... who) {
        bench.sight.heard.put(IF_INDEX, List.of(who));
    }

    @Test
    void nobodyIsTheNormalCaseOfAHungNode() throws Exception {
        bench.isCut();
        assertThat(bench.story.lines()).containsSubsequence("map", "claims", "listen", "open", "SET off");
    }

    @Test
    void theNodeItselfMayBeThere() throws Exception {
        hears(neighbour(NODE_MAC));
        bench.isCut();
    }

    @Test
    void aNodeThatTellsNoMacAddressIsKnownByItsIpAddress() throws Exception {
        hears(new Neighbour(List.of(), List.of(NODE_IP), "", false));
        bench.isCut();
    }

    @Test
    void aNodeWhoseMacAddressNobodyKnowsIsKnownByItsIpAddress() throws Exception {
        bench.records.devices.set(0, known(NODE, "rpi-1", DeviceType.NODE, null, NODE_IP));
        hears(new Neighbour(List.of(new MacAddress("02:00:00:00:00:99")), List.of(NODE_IP), "", false));
        bench.isCut();
    }

    @Test
    void aMachineThatOnlyHasTheNodesIpAddressIsNotCut() throws Exception {
        hears(new Neighbour(List.of(new MacAddress("02:00:00:00:00:99")), List.of(NODE_IP), "rpi-1", false));
        bench.isNotCut("an unknown device, 02:00:00:00:00:99, with the IP address but not the MAC address of rpi-1"
                + " (if it is that one, correct its MAC address)");
    }

    @Test
    void oneOfTheMacAddressesThatANodeTellsIsEnough() throws Exception {
        hears(new Neighbour(List.of(new MacAddress("02:00:00:00:00:99"), NODE_MAC), List.of(NODE_IP), "", false));
        bench.isCut();
    }

    @Test
    void aNodeThatBridgesIsStillTheNode() throws Exception {
        hears(new Neighbour(List.of(NODE_MAC), List.of(), "rpi-1", true));
        bench.isCut();
    }

    @Test
    void aNodeThatTellsTheAddressThatAllMachinesWithContainersHaveIsNotTheServer() throws Exception {
        hears(new Neighbour(List.of(NODE_MAC), List.of(new IpAddress("10.0.0.254")), "rpi-1", true));
        bench.isCut();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rpi-1", "rpi-1.lab.example"})
    void aNeighbourWithoutAnyAddressIsKnownByItsName(String name) throws Exception {
        hears(new Neighbour(List.of(), List.of(), name, false));
        bench.isCut();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rpi-10", "other"})
    void aNeighbourWithoutAnyAddressOrItsNameIsUnknown(String name) throws Exception {
        hears(new Neighbour(List.of(), List.of(), name, false));
        bench.isNotCut("an unknown device");
    }

    @Test
    void anotherNodeIsNotCut() throws Exception {
        hears(neighbour(OTHER_MAC));
        bench.isNotCut("the switch hears rpi-2 there: check the cable");
    }

    @Test
    void aNeighbourThatIsTwoDevicesAtOnceIsNotCut() throws Exception {
        hears(neighbour(NODE_MAC, OTHER_MAC));
        bench.isNotCut("rpi-2");
    }

    @Test
    void anotherNodeThatHasTheNodesOldAddressIsNotCut() throws Exception {
        hears(new Neighbour(List.of(OTHER_MAC), List.of(NODE_IP), "", false));
        bench.isNotCut("rpi-2");
    }

    @Test
    void anUnknownDeviceIsNotCut() throws Exception {
        hears(neighbour(new MacAddress("02:00:00:00:00:99")));
        bench.isNotCut("an unknown device, 02:00:00:00:00:99");
    }

    @Test
    void anUnknownSwitchIsNotCut() throws Exception {
        hears(new Neighbour(List.of(new MacAddress("02:00:00:00:00:99")), List.of(), "core", true));
        bench.isNotCut("a switch that is not in the inventory");
    }

    @Test
    void anUplinkIsNotCut() throws Exception {
        MacAddress mac = new MacAddress("02:00:00:00:00:77");
        bench.records.devices.add(known(new UUID(3, 3), "sw-2", DeviceType.SWITCH, mac, new IpAddress("10.0.0.250")));
        hears(neighbour(mac));
        bench.isNotCut("sw-2, which is a switch");
    }

    @Test
    void theServerItselfIsNotCut() throws Exception {
        hears(neighbour(new MacAddress("02:ff:00:00:00:01")));
        bench.isNotCut("this server");
    }

    @Test
    void severalDevicesAreNotCut() throws Exception {
        hears(neighbour(NODE_MAC), neighbour(new MacAddress("02:00:00:00:00:99")));
        bench.isNotCut("not only the node, but also an unknown device");
    }

    @Test
    void thoseAtOtherPortsDoNotMatter() throws Exception {
        bench.sight.heard.put(IF_INDEX + 1, List.of(neighbour(OTHER_MAC)));
        bench.isCut();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sw-1/1.3", "sw-1/Gi1/0/3", "sw-1/port 3"})
    void aPortThatIsStatedForAnotherNodeIsNotCutInWhicheverSpelling(String port) throws Exception {
        bench.records.stated.add(new Stated(new UUID(2, 2), new DeviceName("rpi-2"), PowerPort.parse(port)));
        bench.isNotCut("it feeds rpi-2, as 'power.port' of rpi-2 states");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sw-1/1.4", "sw-1/Gi1/0/4", "sw-1/Gi1/0/99"})
    void otherPortsThatAreStatedForOthersDoNotMatter(String port) throws Exception {
        bench.records.stated.add(new Stated(new UUID(2, 2), new DeviceName("rpi-2"), PowerPort.parse(port)));
        bench.isCut();
    }

    @Test
    void theNodesOwnStatementDoesNotMatter() throws Exception {
        bench.records.stated.add(new Stated(NODE, new DeviceName("rpi-1"), PowerPort.parse("sw-1/1.3")));
        bench.isCut();
    }

    @Test
    void aPortThatIsDistrustedIsNotCut() throws Exception {
        bench.records.distrusted.put(PoeBench.PORT.row(), "its link stayed up");
        bench.isNotCut("its link stayed up. State what PoE row 1.3 feeds to end this");
    }

    @Test
    void aSwitchThatCannotTellItsNeighboursIsNotCut() throws Exception {
        bench.sight.unread = "sw-1 does not answer SNMP requests";
        assertThat(bench.cycle()).isEqualTo(new Attempt.Failed("sw-1 does not answer SNMP requests"));
        assertThat(bench.deeds()).containsExactly("owed?");
    }

    @Test
    void whereTheInterfaceOfAStatedRowIsNotKnownTheOperatorsWordCounts() throws Exception {
        bench.sight.ambiguous = true;
        hears(neighbour(OTHER_MAC));
        bench.isCut();
        assertThat(bench.story.lines()).doesNotContain("listen");
    }

    @Test
    void aNodeThatWasHeardHereHoursAgoIsCutAndTheReportTellsTheAge() throws Exception {
        assertThat(bench.cycle("Gi1/0/3", heard(Duration.ofHours(3))))
                .isEqualTo(new Attempt.Rebooted("position of sw-1/Gi1/0/3, seen 3 h ago"));
    }

    @Test
    void aNodeThatIsHeardNowNeedsNoNote() throws Exception {
        hears(neighbour(NODE_MAC));
        assertThat(bench.cycle("Gi1/0/3", heard(Duration.ofHours(3)))).isEqualTo(new Attempt.Rebooted());
    }

    @Test
    void aNodeThatWasHeardHereLongAgoIsNotCut() throws Exception {
        bench.isNotCut(
                bench.cycle("Gi1/0/3", heard(Duration.ofDays(30))),
                "the node was heard there last 30 days ago: scan the switch");
    }

    private Position heard(Duration ago) {
        Instant when = TestCycles.NOW.minus(ago);
        return new Position(NODE, PoeBench.PORT.agent().id(), IF_INDEX, "Gi1/0/3", Position.Via.LLDP, when, false);
    }
}
