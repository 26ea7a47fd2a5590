package walt.reboot.rest.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.settings.Setting;

class ConfigJsonTest {
    @Test
    void aSwitchShowsItsSettingsAndDefaultsWithSecretsMasked() {
        Device device = device(DeviceType.SWITCH, Map.of(Setting.SNMP_COMMUNITY, "hush", Setting.SNMP_VERSION, "2"));

        assertThat(ConfigJson.of(device))
                .containsOnlyKeys(
                        "lldp.explore",
                        "poe.max-ports",
                        "poe.reboots",
                        "snmp.auth",
                        "snmp.auth-password",
                        "snmp.community",
                        "snmp.port",
                        "snmp.privacy",
                        "snmp.privacy-password",
                        "snmp.user",
                        "snmp.version",
                        "snmp.write-community")
                .containsEntry("snmp.community", "******")
                .containsEntry("snmp.version", "2")
                .containsEntry("snmp.port", 161L)
                .containsEntry("poe.reboots", false);
    }

    @Test
    void whatIsUnsetIsNull() {
        assertThat(ConfigJson.of(device(DeviceType.SWITCH, Map.of())))
                .containsEntry("snmp.community", null)
                .containsEntry("snmp.version", null);
        assertThat(ConfigJson.of(device(DeviceType.NODE, Map.of())))
                .containsEntry("power.port", null)
                .containsEntry("kexec.allow", true)
                .containsEntry("boot.timeout", 180L)
                .doesNotContainKeys("ram", "snmp.port", "type");
    }

    @Test
    void theServerHasNoSettings() {
        assertThat(ConfigJson.Named.of(device(DeviceType.SERVER, Map.of())))
                .isEqualTo(new ConfigJson.Named("d-1", "server", Map.of()));
    }

    @Test
    void anUnknownDeviceHasThoseOfItsNetworkAndNotWhatIsDoneToIt() {
        assertThat(ConfigJson.of(device(DeviceType.UNKNOWN, Map.of()))).containsOnlyKeys("expose", "netsetup");
    }

    @Test
    void aSecretThatIsMissingIsNull() {
        assertThat(ConfigJson.of(device(DeviceType.SWITCH, Map.of(Setting.SNMP_COMMUNITY, ""))))
                .containsEntry("snmp.community", null);
    }

    private static Device device(DeviceType type, Map<Setting, String> settings) {
        return new Device(
                new UUID(0, 1),
                new DeviceName("d-1"),
                type,
                null,
                new IpAddress("10.0.0.1"),
                null,
                false,
                null,
                null,
                null,
                settings,
                0);
    }
}
