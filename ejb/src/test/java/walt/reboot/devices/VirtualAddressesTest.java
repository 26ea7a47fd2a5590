package walt.reboot.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import walt.reboot.inventory.Conflict;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.MacAddress;
import walt.reboot.inventory.NewDevice;

class VirtualAddressesTest {
    private static final int ALL = 65_534;

    @Test
    void theFirstPairIsTheFirstOfItsNetwork() {
        VirtualAddresses.Pair first = new VirtualAddresses(List.of(), List.of()).next();

        assertThat(first.ip()).hasToString("127.93.0.1");
        assertThat(first.mac()).hasToString("52:54:00:93:00:01");
    }

    @Test
    void aPairIsTakenWhenEitherOfItsAddressesIs() {
        VirtualAddresses addresses = new VirtualAddresses(
                List.of(device("127.93.0.1", null), device("10.0.0.1", "52:54:00:93:00:02")), List.of());

        assertThat(addresses.next().ip()).hasToString("127.93.0.3");
    }

    @Test
    void whatOthersOfTheSameImportAreToldToHaveIsTaken() {
        NewDevice told = new NewDevice(
                new DeviceName("vn-9"),
                DeviceType.NODE,
                null,
                new IpAddress("127.93.0.1"),
                null,
                true,
                "server-1",
                null,
                null,
                Map.of());

        assertThat(new VirtualAddresses(List.of(), List.of(told)).next().ip()).hasToString("127.93.0.2");
    }

    @Test
    void everyPairIsGivenOnceAndThenNoneIsLeft() {
        VirtualAddresses addresses = new VirtualAddresses(List.of(), List.of());
        Set<IpAddress> ips = new HashSet<>();
        List<VirtualAddresses.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < ALL; i++) {
            VirtualAddresses.Pair pair = addresses.next();
            pairs.add(pair);
            ips.add(pair.ip());
        }

        assertThat(ips).hasSize(ALL);
        assertThat(pairs.get(255).ip()).hasToString("127.93.1.0");
        assertThat(pairs.getLast().ip()).hasToString("127.93.255.254");
        assertThat(pairs.getLast().mac()).hasToString("52:54:00:93:ff:fe");
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(addresses::next)
                .withMessage("All addresses for virtual nodes are taken.");
    }

    private static Device device(String ip, @Nullable String mac) {
        return new Device(
                new UUID(0, 1),
                new DeviceName("d-1"),
                DeviceType.NODE,
                mac == null ? null : new MacAddress(mac),
                new IpAddress(ip),
                null,
                false,
                null,
                null,
                null,
                Map.of(),
                0);
    }
}
