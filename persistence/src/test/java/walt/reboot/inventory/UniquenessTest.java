package walt.reboot.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UniquenessTest {
    private static final String MAC = "02:00:00:00:00:01";
    private static final String OTHER_MAC = "02:00:00:00:00:02";

    private final Device there = device(1, "rpi-1", MAC, "10.0.0.1");
    private final Uniqueness uniqueness = new Uniqueness(List.of(there));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rpi-1 | 02:00:00:00:00:09 | 10.0.0.9 | There is already a device named rpi-1.",
                "rpi-9 | 02-00-00-00-00-01 | 10.0.0.9 | MAC address 02:00:00:00:00:01 belongs to rpi-1.",
                "rpi-9 | 02:00:00:00:00:09 | 10.0.0.1 | IP address 10.0.0.1 belongs to rpi-1.",
                "rpi-9 |                   | ::ffff:10.0.0.1 | IP address 10.0.0.1 belongs to rpi-1.",
            })
    void whatIsTakenIsRefusedWithItsHolder(String name, @Nullable String mac, String ip, String message) {
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> uniqueness.check(device(9, name, mac, ip)))
                .withMessage(message);
    }

    @Test
    void aDeviceMayKeepWhatItHas() {
        assertThatNoException().isThrownBy(() -> uniqueness.check(there));
    }

    @Test
    void devicesWithoutAddressesDoNotCollide() {
        assertThat(uniqueness.claim(device(2, "vn-1", null, null))).isEmpty();
        assertThat(uniqueness.claim(device(3, "vn-2", null, null))).isEmpty();
    }

    @Test
    void whatADeviceGivesUpIsFreeForOthers() {
        Device after = device(1, "rpi-1", OTHER_MAC, "10.0.0.1");
        uniqueness.giveUp(there, after);

        assertThat(uniqueness.claim(device(2, "rpi-2", MAC, "10.0.0.1")))
                .extracting(Uniqueness.Clash::member)
                .containsExactly("ip");
        assertThat(uniqueness.claim(after)).isEmpty();
    }

    @Test
    void allThatIsTakenIsTold() {
        assertThat(uniqueness.claim(device(2, "rpi-1", MAC, "10.0.0.1")))
                .extracting(Uniqueness.Clash::member)
                .containsExactly("name", "mac", "ip");
    }

    private static Device device(int id, String name, @Nullable String mac, @Nullable String ip) {
        return new Device(
                new UUID(0, id),
                new DeviceName(name),
                ip == null ? DeviceType.UNKNOWN : DeviceType.NODE,
                mac == null ? null : new MacAddress(mac),
                ip == null ? null : new IpAddress(ip),
                null,
                false,
                null,
                null,
                null,
                Map.of(),
                0);
    }
}
