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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NODE   | when it is rpi-2, forget unknown-000002 first.",
                "SWITCH | when it is rpi-2, forget unknown-000002 first, or make that one a switch (set its type=switch).",
            })
    void whoMeetsADeviceThatAScanHasFoundIsToldTheWayOut(DeviceType type, String advice) {
        Device found = device(2, "unknown-000002", DeviceType.UNKNOWN, OTHER_MAC, "10.0.0.2");
        Device wanted = device(3, "rpi-2", type, "02:00:00:00:00:09", "10.0.0.2");
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> new Uniqueness(List.of(found)).check(wanted))
                .withMessage("IP address 10.0.0.2 belongs to unknown-000002. Nobody has said what that is: " + advice);
    }

    @Test
    void aNameIsTakenByWhateverDevice() {
        Device found = device(2, "unknown-000002", DeviceType.UNKNOWN, OTHER_MAC, null);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> new Uniqueness(List.of(found)).check(device(3, "unknown-000002", null, "10.0.0.3")))
                .withMessage("There is already a device named unknown-000002.");
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
        return device(id, name, ip == null ? DeviceType.UNKNOWN : DeviceType.NODE, mac, ip);
    }

    private static Device device(int id, String name, DeviceType type, @Nullable String mac, @Nullable String ip) {
        return new Device(
                new UUID(0, id),
                new DeviceName(name),
                type,
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
