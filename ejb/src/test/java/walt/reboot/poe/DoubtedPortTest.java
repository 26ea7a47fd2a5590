package walt.reboot.poe;

import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import walt.reboot.inventory.DeviceLookup.Known;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.MacAddress;
import walt.reboot.inventory.PoeRow;
import walt.reboot.inventory.topology.PortClaims.Place;
import walt.reboot.inventory.topology.PortClaims.Spot;
import walt.reboot.inventory.topology.PortStatement;
import walt.reboot.topology.Neighbour;

/** Ports that may be others than they are thought to be. The node is {@code rpi-1}, at Gi1/0/3 of sw-1, which is row 1.3. */
class DoubtedPortTest {
    private static final int IF_INDEX = 103;
    private static final MacAddress NODE_MAC = new MacAddress("02:00:00:00:00:01");
    private static final MacAddress OTHER_MAC = new MacAddress("02:00:00:00:00:02");

    private final PoeBench bench = new PoeBench();

    DoubtedPortTest() {
        bench.records.devices.add(known(1, "rpi-1", NODE_MAC));
        bench.records.devices.add(known(2, "rpi-2", OTHER_MAC));
    }

    private static Known known(int number, String name, MacAddress mac) {
        return new Known(
                new UUID(2, number), new DeviceName(name), DeviceType.NODE, mac, new IpAddress("10.0.0." + number));
    }

    private static Neighbour neighbour(MacAddress mac) {
        return new Neighbour(List.of(mac), List.of(), "", false);
    }

    @Test
    void aPortThatIsDerivedInTheSameWayAsADistrustedOneIsNotCut() throws Exception {
        bench.records.distrusted.put(new PoeRow(1, 1), "its link stayed up");
        bench.isNotCut(
                "what PoE row 1.3 feeds was derived in the same way as for PoE row 1.1, which is distrusted",
                "its link stayed up. State what PoE row 1.1 feeds");
    }

    @Test
    void aStatedPortIsCutAlthoughOthersAreDistrusted() throws Exception {
        bench.records.distrusted.put(new PoeRow(1, 1), "its link stayed up");
        bench.sight.statements.add(new PortStatement("Gi1/0/3", null, new PoeRow(1, 3)));
        bench.isCut();
    }

    @Test
    void aPortThatTheSwitchItselfTellsIsCutAlthoughOthersAreDistrusted() throws Exception {
        bench.records.distrusted.put(new PoeRow(1, 1), "its link stayed up");
        bench.sight.entities.put(new PoeRow(1, 3), OptionalInt.of(IF_INDEX));
        bench.isCut();
    }

    @Test
    void aNeighbourThatMayBeAnywhereMayBeHere() throws Exception {
        bench.sight.unplaced.put(7, List.of(neighbour(NODE_MAC), neighbour(OTHER_MAC)));
        bench.isNotCut("sw-1 hears rpi-2, and nothing certain says on which interface, so it may be this one");
    }

    @Test
    void theNodeMayBeAnywhere() throws Exception {
        bench.sight.unplaced.put(7, List.of(neighbour(NODE_MAC)));
        bench.isCut();
    }

    @Test
    void aStatedPortIsNotCutWhenTheNodeIsElsewhere() throws Exception {
        bench.records.spots.add(spot(new UUID(0, 1), "sw-1", 104, "Gi1/0/4"));
        bench.isNotCut(
                "'power.port' of rpi-1 states it (PoE row 1.3), but the last scan has heard rpi-1 at sw-1/Gi1/0/4: correct");
    }

    @Test
    void aStatedPortIsNotCutWhenTheNodeIsOnAnotherSwitch() throws Exception {
        bench.records.spots.add(spot(new UUID(0, 9), "sw-9", IF_INDEX, "Gi1/0/3"));
        bench.isNotCut("heard rpi-1 at sw-9/Gi1/0/3");
    }

    @Test
    void aStatedPortIsCutWhenTheNodeIsThereToo() throws Exception {
        bench.records.spots.add(spot(new UUID(0, 9), "sw-9", 5, "Gi5"));
        bench.records.spots.add(spot(new UUID(0, 1), "sw-1", IF_INDEX, "Gi1/0/3"));
        bench.isCut();
    }

    private static Spot spot(UUID id, String name, int ifIndex, String interfaceName) {
        return new Spot(id, new DeviceName(name), new Place(ifIndex, interfaceName));
    }
}
