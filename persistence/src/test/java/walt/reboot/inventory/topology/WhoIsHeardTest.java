package walt.reboot.inventory.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static walt.reboot.inventory.topology.Hearings.hearing;
import static walt.reboot.inventory.topology.Hearings.lldp;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.MacAddress;

/** For whom a neighbour of a switch is taken, by the addresses that he tells. */
class WhoIsHeardTest {
    private final Hearings lab = new Hearings();
    private final Device sw1 = lab.add(DeviceType.SWITCH, "sw-1");
    private final Device sw2 = lab.add(DeviceType.SWITCH, "sw-2");
    private final Device rpi = lab.add(DeviceType.NODE, "rpi-1");
    private final Device other = lab.add(DeviceType.NODE, "rpi-2");

    @Test
    void aNeighbourWithAddressesOfTwoDevicesIsNobody() {
        Sighting both = new Sighting(
                3, "Gi3", Position.Via.LLDP, List.of(Hearings.mac(rpi), Hearings.mac(other)), List.of(), false);
        PositionChanges changes = SwitchPlan.of(hearing(sw1, 0, List.of(both)), lab.directory(), List.of());
        assertThat(changes.written()).isEmpty();
        assertThat(changes.oddities())
                .containsExactly("who is heard at sw-1/Gi3 has addresses of several devices: rpi-1, rpi-2");
    }

    @Test
    void theServerIsNoStrangerAndNobodyIsAtItsPort() {
        lab.ownAddress("02:99:00:00:00:01");
        Sighting server = lldp(9, new MacAddress("02:99:00:00:00:01"), false);
        Hearing hearing = hearing(sw1, 0, List.of(server, lldp(9, rpi)));
        lab.scan(0, hearing);
        assertThat(lab.record).isEmpty();
        assertThat(Strangers.of(hearing, lab.directory(), () -> rpi.id())).isEmpty();
    }

    @Test
    void theMacAddressTellsWhoSomebodyIsAndAnIpAddressOnlyWithoutIt() {
        List<IpAddress> ofOther = List.of(Objects.requireNonNull(other.ip()));
        lab.scan(
                0,
                hearing(
                        sw1,
                        0,
                        List.of(
                                new Sighting(3, "Gi3", Position.Via.LLDP, List.of(Hearings.mac(rpi)), ofOther, false),
                                new Sighting(4, "Gi4", Position.Via.LLDP, List.of(), ofOther, false))));
        assertThat(lab.places(rpi)).containsExactly("sw-1/Gi3 LLDP");
        assertThat(lab.places(other)).containsExactly("sw-1/Gi4 LLDP");
    }

    @Test
    void aMachineWithTheIpAddressOfANodeAndAnotherMacAddressIsNotThatNode() {
        MacAddress foreign = new MacAddress("52:54:00:0a:0b:0c");
        Hearing hearing = hearing(sw1, 0, List.of(told(rpi, foreign)));
        lab.devices.addAll(Strangers.of(hearing, lab.directory(), () -> new UUID(1, 1)));
        PositionChanges changes = SwitchPlan.of(hearing, lab.directory(), List.of());
        assertThat(changes.told()).containsExactly("unknown-0a0b0c is new at sw-1/Gi3");
        assertThat(changes.oddities())
                .singleElement()
                .asString()
                .startsWith("unknown-0a0b0c at sw-1/Gi3 has the IP address of rpi-1 (10.0.0.4) and another MAC address")
                .contains("forget unknown-0a0b0c and give rpi-1 the MAC address 52:54:00:0a:0b:0c");
        lab.scan(0, hearing);
        assertThat(lab.places(rpi)).isEmpty();
    }

    @Test
    void anyOfSeveralMacAddressesIsEnough() {
        lab.scan(0, hearing(sw1, 0, List.of(told(rpi, new MacAddress("52:54:00:0a:0b:0c"), Hearings.mac(rpi)))));
        assertThat(lab.places(rpi)).containsExactly("sw-1/Gi3 LLDP");
    }

    @Test
    void aSwitchHasMoreMacAddressesThanTheInventoryKnows() {
        lab.scan(0, hearing(sw1, 0, List.of(told(sw2, new MacAddress("52:54:00:0a:0b:0c")))));
        assertThat(lab.places(sw2)).containsExactly("sw-1/Gi3 LLDP");
    }

    @Test
    void aNodeThatForwardsFramesIsStillANode() {
        lab.scan(0, hearing(sw1, 0, List.of(lldp(3, Hearings.mac(rpi), true))));
        assertThat(lab.places(rpi)).containsExactly("sw-1/Gi3 LLDP");
    }

    /** Somebody who tells the IP address of a device and these MAC addresses. */
    private static Sighting told(Device device, MacAddress... macs) {
        return new Sighting(
                3, "Gi3", Position.Via.LLDP, List.of(macs), List.of(Objects.requireNonNull(device.ip())), false);
    }
}
