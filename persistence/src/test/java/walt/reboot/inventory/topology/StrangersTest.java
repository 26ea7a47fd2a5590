package walt.reboot.inventory.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.MacAddress;
import walt.reboot.inventory.topology.Position.Via;

class StrangersTest {
    private final Hearings lab = new Hearings();
    private final Device sw1 = lab.add(DeviceType.SWITCH, "sw-1");

    private List<Device> strangers(Sighting... seen) {
        return Strangers.of(Hearings.hearing(sw1, 0, List.of(seen)), lab.directory(), UUID::randomUUID);
    }

    private static Sighting sighting(boolean bridge, String ip, String... macs) {
        return new Sighting(
                3,
                "Gi3",
                Via.LLDP,
                List.of(macs).stream().map(MacAddress::new).toList(),
                List.of(new IpAddress(ip)),
                bridge);
    }

    @Test
    void aStrangerIsCalledAfterTheEndOfItsAddress() {
        Device found =
                strangers(sighting(false, "10.1.0.1", "52:54:00:0a:0b:0c")).getFirst();
        assertThat(found.name().value()).isEqualTo("unknown-0a0b0c");
        assertThat(found.type()).isEqualTo(DeviceType.UNKNOWN);
        assertThat(found.ip()).isEqualTo(new IpAddress("10.1.0.1"));
    }

    @Test
    void aNodeIsKnownByItsPortAndASwitchByItsChassis() {
        assertThat(strangers(sighting(false, "10.1.0.1", "52:54:00:00:00:01", "52:54:00:00:00:02")))
                .extracting(device -> device.mac())
                .containsExactly(new MacAddress("52:54:00:00:00:02"));
        assertThat(strangers(sighting(true, "10.1.0.1", "52:54:00:00:00:01", "52:54:00:00:00:02")))
                .extracting(device -> device.mac())
                .containsExactly(new MacAddress("52:54:00:00:00:01"));
    }

    @Test
    void aNameThatIsTakenGetsLonger() {
        lab.add(DeviceType.NODE, "unknown-0a0b0c");
        assertThat(strangers(
                        sighting(false, "10.1.0.1", "52:54:00:0a:0b:0c"),
                        sighting(false, "10.1.0.2", "52:54:01:0a:0b:0c")))
                .extracting(device -> device.name().value())
                .containsExactly("unknown-00a0b0c", "unknown-10a0b0c");
    }

    @Test
    void theSameAddressesAreGivenOnce() {
        assertThat(strangers(
                        sighting(false, "10.1.0.1", "52:54:00:00:00:01"),
                        sighting(false, "10.1.0.1", "52:54:00:00:00:01"),
                        sighting(false, "10.1.0.1", "52:54:00:00:00:02")))
                .extracting(Device::ip)
                .containsExactly(new IpAddress("10.1.0.1"), null);
    }

    @Test
    void anIpAddressThatAnyDeviceHasIsNotGiven() {
        Device stranger =
                strangers(sighting(false, "10.1.0.1", "52:54:00:00:00:01")).getFirst();
        lab.devices.add(stranger);
        assertThat(strangers(sighting(false, "10.1.0.1", "52:54:00:00:00:02")))
                .extracting(Device::ip)
                .containsOnlyNulls();
    }

    @Test
    void whoCanHaveNoNameIsLeftOut() {
        IntStream.rangeClosed(6, 12)
                .forEach(length -> lab.add(DeviceType.NODE, "unknown-" + "5254000a0b0c".substring(12 - length)));
        assertThat(strangers(
                        sighting(false, "10.1.0.1", "52:54:00:0a:0b:0c"),
                        sighting(false, "10.1.0.2", "52:54:00:0a:0b:0d")))
                .extracting(device -> device.name().value())
                .containsExactly("unknown-0a0b0d");
    }

    @Test
    void addressesOfGroupsAndOfNobodyAreNoDevices() {
        assertThat(strangers(sighting(false, "0.0.0.0", "01:80:c2:00:00:0e", "00:00:00:00:00:00")))
                .isEmpty();
    }

    @Test
    void aFloodOfStrangersIsBounded() {
        Sighting[] flood = IntStream.range(0, 5000)
                .mapToObj(i ->
                        Hearings.lldp(1, new MacAddress("52:54:00:00:%02x:%02x".formatted(i / 256, i % 256)), false))
                .toArray(Sighting[]::new);
        assertThat(strangers(flood)).hasSize(100);
    }
}
