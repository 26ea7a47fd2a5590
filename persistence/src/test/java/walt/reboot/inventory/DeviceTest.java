package walt.reboot.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import walt.reboot.inventory.settings.Setting;

class DeviceTest {
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NODE")
    void onlyNodesAreVirtual(DeviceType type) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> device(type, "10.0.0.1", true))
                .withMessage("Only nodes can be virtual.");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
    void aRealDeviceNeedsAnAddress(DeviceType type) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> device(type, null, false))
                .withMessage("d-1 needs an IP address.");
    }

    @Test
    void virtualNodesAndUnknownDevicesMayHaveNoAddressYet() {
        assertThat(device(DeviceType.NODE, null, true).ip()).isNull();
        assertThat(device(DeviceType.UNKNOWN, null, false).ip()).isNull();
    }

    @Test
    void aSettingThatIsNotStoredHasItsDefault() {
        Device node = SampleDevice.node("rpi-1");
        Device explored = SampleDevice.powerSwitch("sw-1", Map.of(Setting.LLDP_EXPLORE, "true"));

        assertThat(node.is(Setting.KEXEC_ALLOW)).isTrue();
        assertThat(node.setting(Setting.POWER_PORT)).isNull();
        assertThat(node.is(Setting.POWER_PORT)).isFalse();
        assertThat(explored.is(Setting.LLDP_EXPLORE)).isTrue();
        assertThat(explored.is(Setting.POE_REBOOTS)).isFalse();
        assertThat(explored.setting(Setting.SNMP_PORT)).isEqualTo("161");
    }

    private static Device device(DeviceType type, @Nullable String ip, boolean virtual) {
        return new Device(
                new UUID(0, 1),
                new DeviceName("d-1"),
                type,
                null,
                ip == null ? null : new IpAddress(ip),
                null,
                virtual,
                null,
                null,
                null,
                Map.of(),
                0);
    }
}
