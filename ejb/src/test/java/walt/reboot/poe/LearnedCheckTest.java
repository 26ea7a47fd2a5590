package walt.reboot.poe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import walt.reboot.engine.Attempt;
import walt.reboot.inventory.DeviceLookup.Known;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.MacAddress;
import walt.reboot.inventory.topology.Position;
import walt.reboot.inventory.topology.Position.Via;
import walt.reboot.topology.Neighbour;

/** Which addresses may be behind a port whose power is cut, where nobody is heard by LLDP. */
class LearnedCheckTest {
    private static final int BRIDGE_PORT = 3;
    private static final int IF_INDEX = 103;
    private static final UUID NODE = new UUID(2, 1);
    private static final MacAddress NODE_MAC = new MacAddress("02:00:00:00:00:01");
    private static final MacAddress OTHER_MAC = new MacAddress("02:00:00:00:00:02");
    private static final MacAddress STRANGE_MAC = new MacAddress("02:00:00:00:00:99");

    private final PoeBench bench = new PoeBench();

    LearnedCheckTest() {
        bench.records.devices.add(known(NODE, "rpi-1", NODE_MAC, "10.0.0.1"));
        bench.records.devices.add(known(new UUID(2, 2), "rpi-2", OTHER_MAC, "10.0.0.2"));
    }

    private static Known known(UUID id, String name, MacAddress mac, String ip) {
        return new Known(id, new DeviceName(name), DeviceType.NODE, mac, new IpAddress(ip));
    }

    private void learned(MacAddress... macs) {
        bench.sight.learned.put(BRIDGE_PORT, new LinkedHashSet<>(List.of(macs)));
    }

    private Attempt cycleOfFound(Via via) throws InterruptedException {
        return bench.cycle(
                "Gi1/0/3",
                new Position(NODE, PoeBench.PORT.agent().id(), IF_INDEX, "Gi1/0/3", via, TestCycles.NOW, true));
    }

    private void isCut(Attempt attempt) {
        assertThat(attempt).isInstanceOf(Attempt.Rebooted.class);
        assertThat(bench.poeSwitch.cuts).isEqualTo(1);
    }

    private void isNotCut(Attempt attempt, String why) {
        assertThat(attempt)
                .isInstanceOfSatisfying(
                        Attempt.Failed.class,
                        failed -> assertThat(failed.reason())
                                .startsWith("the power of sw-1/Gi1/0/3 was not cut: ")
                                .contains(why));
        assertThat(bench.poeSwitch.cuts).isZero();
    }

    @ParameterizedTest
    @EnumSource(Via.class)
    void noAddressIsTheNormalCaseOfAHungNode(Via via) throws Exception {
        isCut(cycleOfFound(via));
    }

    @ParameterizedTest
    @EnumSource(Via.class)
    void theNodesOwnAddressMayBeThere(Via via) throws Exception {
        learned(NODE_MAC);
        isCut(cycleOfFound(via));
    }

    @Test
    void anotherNodeIsNotCut() throws Exception {
        learned(OTHER_MAC);
        isNotCut(bench.cycle(), "sw-1 has learned rpi-2 there: check the cable and the MAC address of rpi-1");
    }

    @Test
    void anUnknownDeviceIsNotCut() throws Exception {
        learned(STRANGE_MAC);
        isNotCut(bench.cycle(), "sw-1 has learned 02:00:00:00:00:99 there");
    }

    @Test
    void anUplinkIsToldInAFewWords() throws Exception {
        Set<MacAddress> many = new LinkedHashSet<>();
        for (int i = 0x10; i < 0x50; i++) {
            many.add(new MacAddress("02:00:00:00:01:%02x".formatted(i)));
        }
        bench.sight.learned.put(BRIDGE_PORT, many);
        isNotCut(bench.cycle(), "02:00:00:00:01:13 and 60 more there");
    }

    @Test
    void aNodeThatWasFoundAsTheOnlyOneAndIsNotIsNotCut() throws Exception {
        learned(NODE_MAC, STRANGE_MAC);
        isNotCut(cycleOfFound(Via.FDB), "not only the address of the node there, but also 02:00:00:00:00:99");
    }

    @Test
    void aStatedNodeMayHaveSeveralAddresses() throws Exception {
        learned(NODE_MAC, STRANGE_MAC);
        isCut(bench.cycle());
    }

    @Test
    void addressesOnOtherPortsDoNotMatter() throws Exception {
        bench.sight.learned.put(BRIDGE_PORT + 1, Set.of(OTHER_MAC));
        isCut(bench.cycle());
    }

    @ParameterizedTest
    @EnumSource(Via.class)
    void aSwitchThatHearsSomebodyAtOtherPortsIsAskedToo(Via via) throws Exception {
        bench.sight.heard.put(IF_INDEX + 1, List.of(new Neighbour(List.of(OTHER_MAC), List.of(), "", false)));
        learned(STRANGE_MAC);
        isNotCut(cycleOfFound(via), "has learned 02:00:00:00:00:99 there");
    }

    @Test
    void whoIsHeardByLldpIsNotLookedForAmongAddresses() throws Exception {
        bench.sight.heard.put(IF_INDEX, List.of(new Neighbour(List.of(NODE_MAC), List.of(), "", false)));
        isCut(bench.cycle());
        assertThat(bench.story.lines()).doesNotContain("learned");
    }

    @ParameterizedTest
    @EnumSource(Via.class)
    void aNodeThatSharesItsPortWithAnotherDeviceOfTheInventoryIsNotCut(Via via) throws Exception {
        learned(NODE_MAC, OTHER_MAC);
        isNotCut(cycleOfFound(via), "not only the address of the node there, but also rpi-2");
    }

    @Test
    void aStatedPortThatFeedsAnotherDeviceOfTheInventoryTooIsNotCut() throws Exception {
        learned(NODE_MAC, STRANGE_MAC, OTHER_MAC);
        isNotCut(bench.cycle(), "not only the address of the node there, but also rpi-2, 02:00:00:00:00:99");
    }

    @Test
    void thePortOfTheServerIsNotCut() throws Exception {
        learned(NODE_MAC, new MacAddress("02:ff:00:00:00:01"));
        isNotCut(bench.cycle(), "not only the address of the node there, but also this server");
    }

    @Test
    void aTableThatCannotBeReadSpeaksOnlyAgainstThoseFoundByIt() throws Exception {
        bench.sight.learnedUnread = true;
        isNotCut(cycleOfFound(Via.FDB), "the node was found by the forwarding table of sw-1, which can't be read now");
        isCut(cycleOfFound(Via.LLDP));
    }
}
