package walt.reboot.inventory;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeededAddressesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "NODE    |          |                   | d-1 needs an IP address: 'ip' is missing. d-1 needs a MAC address: 'mac' is missing.",
                "SWITCH  | 10.0.0.1 |                   | d-1 needs a MAC address: 'mac' is missing.",
                "NODE    |          | 02:00:00:00:00:01 | d-1 needs an IP address: 'ip' is missing.",
                "UNKNOWN |          |                   | d-1 needs a MAC address: 'mac' is missing.",
            })
    void aDeviceNeedsTheAddressesOfItsType(DeviceType type, @Nullable String ip, @Nullable String mac, String message) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> device(type, ip, mac, null).requireAddresses())
                .withMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NODE    | 10.0.0.1 | 02:00:00:00:00:01 |",
                "UNKNOWN |          | 02:00:00:00:00:01 |",
                "NODE    |          |                   | server-1",
            })
    void whatIsKnownWellEnoughIsTaken(
            DeviceType type, @Nullable String ip, @Nullable String mac, @Nullable String vmHost) {
        assertThatNoException().isThrownBy(() -> device(type, ip, mac, vmHost).requireAddresses());
    }

    private static NewDevice device(
            DeviceType type, @Nullable String ip, @Nullable String mac, @Nullable String vmHost) {
        return new NewDevice(
                new DeviceName("d-1"),
                type,
                mac == null ? null : new MacAddress(mac),
                ip == null ? null : new IpAddress(ip),
                null,
                vmHost != null,
                vmHost,
                null,
                null,
                Map.of());
    }
}
