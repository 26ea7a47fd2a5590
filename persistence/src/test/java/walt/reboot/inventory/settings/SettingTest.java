package walt.reboot.inventory.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.SampleDevice;

class SettingTest {
    @ParameterizedTest
    @CsvSource({
        "kexec.allow,    true",
        "lldp.explore,   false",
        "poe.reboots,    false",
        "power.port,",
        "snmp.community,",
        "snmp.port,      161",
        "snmp.version,",
    })
    void everySettingHasItsNameAndDefault(String label, @Nullable String defaultValue) {
        assertThat(Setting.of(label).label()).isEqualTo(label);
        assertThat(Setting.of(label).defaultValue()).isEqualTo(defaultValue);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kexec.allow  | TRUE                   | true",
                "kexec.allow  | False                  | false",
                "lldp.explore | true                   | true",
                "poe.reboots  | false                  | false",
                "snmp.port    | 1                      | 1",
                "snmp.port    | 00161                  | 161",
                "snmp.port    | 65535                  | 65535",
                "snmp.version | 1                      | 1",
                "snmp.version | 2                      | 2",
                "power.port   | sw-1/01.3              | sw-1/1.3",
                "power.port   | sw-1/Fa1/0/3           | sw-1/Fa1/0/3",
                "snmp.community | public               | public",
                "snmp.community | 'with space, ünï😀'  | 'with space, ünï😀'",
            })
    void anAcceptedValueIsStoredInOneForm(String label, String value, String stored) {
        assertThat(Setting.of(label).normal(value)).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "kexec.allow  | yes     | 'yes' is not valid for 'kexec.allow': it must be true or false.",
                "lldp.explore | 1       | '1' is not valid for 'lldp.explore': it must be true or false.",
                "poe.reboots  | ``      | '' is not valid for 'poe.reboots': it must be true or false.",
                "poe.reboots  | `true ` | 'true ' is not valid for 'poe.reboots': it must be true or false.",
                "snmp.port    | 0       | '0' is not valid for 'snmp.port': it must be a whole number from 1 to 65535.",
                "snmp.port    | 65536   | '65536' is not valid for 'snmp.port': it must be a whole number from 1 to 65535.",
                "snmp.port    | -1      | '-1' is not valid for 'snmp.port': it must be a whole number from 1 to 65535.",
                "snmp.port    | 16.1    | '16.1' is not valid for 'snmp.port': it must be a whole number from 1 to 65535.",
                "snmp.port    | 1e3     | '1e3' is not valid for 'snmp.port': it must be a whole number from 1 to 65535.",
                "snmp.port    | 99999999999999999999 | '99999999999999999999' is not valid for 'snmp.port': it must be a whole number from 1 to 65535.",
                "snmp.port    | ``      | '' is not valid for 'snmp.port': it must be a whole number from 1 to 65535.",
                "snmp.version | 3       | '3' is not valid for 'snmp.version': it must be 1 or 2.",
                "snmp.version | 2c      | '2c' is not valid for 'snmp.version': it must be 1 or 2.",
                "snmp.version | 12      | '12' is not valid for 'snmp.version': it must be 1 or 2.",
                "power.port   | sw-1/0.3 | PoE group and port are numbers from 1 to 2147483647.",
                "power.port   | 3       | '3' does not name a switch port: write SWITCH/GROUP.PORT, a row of the switch's PoE table (sw-1/1.3), or SWITCH/INTERFACE, an interface name (sw-1/Fa1/0/3).",
            })
    void aWrongValueIsRefusedWithWhatIsExpected(String label, String value, String message) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> Setting.of(label).normal(value))
                .withMessage(message)
                .satisfies(
                        wrong -> assertThat(wrong.errors().getFirst().field()).isEqualTo(label));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret\nsecret", "secret\0", "\tsecret"})
    void aWrongSecretIsNotRepeatedInTheMessage(String secret) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> Setting.SNMP_COMMUNITY.normal(secret))
                .withMessage("The value given is not valid for 'snmp.community': it must be 1 to 255 characters.");
    }

    @Test
    void aSecretHas255CharactersAtMost() {
        assertThat(Setting.SNMP_COMMUNITY.normal("x".repeat(255))).hasSize(255);
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> Setting.SNMP_COMMUNITY.normal("x".repeat(256)));
    }

    @Test
    void onlyTheCommunityIsASecretAndItIsMasked() {
        assertThat(Setting.values()).filteredOn(Setting::secret).containsExactly(Setting.SNMP_COMMUNITY);
        assertThat(Setting.SNMP_COMMUNITY.json("public")).isEqualTo("******");
        assertThat(Setting.SNMP_COMMUNITY.json(null)).isNull();
    }

    @Test
    void jsonHasTheTypesThatPeopleExpect() {
        assertThat(Setting.KEXEC_ALLOW.json("false")).isEqualTo(false);
        assertThat(Setting.SNMP_PORT.json("161")).isEqualTo(161L);
        assertThat(Setting.SNMP_VERSION.json("2")).isEqualTo("2");
        assertThat(Setting.POWER_PORT.json("sw-1/1.3")).isEqualTo("sw-1/1.3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "snmp", "SNMP.PORT", "snmp_port", "boot.delayy", "x\ny"})
    void anUnknownSettingIsRefusedWithWhereToLook(String label) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> Setting.of(label))
                .withMessageContaining("is not a setting. There are: kexec.allow, lldp.explore")
                .satisfies(wrong -> assertThat(wrong.detail()).doesNotContain("\n"));
    }

    @ParameterizedTest
    @EnumSource
    void eachSettingConcernsNodesOrSwitchesAndNeverUnknownDevices(Setting setting) {
        Device node = SampleDevice.node("rpi-1");
        Device virtual = SampleDevice.virtualNode("vn-1");
        Device powerSwitch = SampleDevice.powerSwitch("sw-1", Map.of());
        boolean ofNodes = setting == Setting.KEXEC_ALLOW || setting == Setting.POWER_PORT;

        assertThat(setting.concerns(node)).isEqualTo(ofNodes);
        assertThat(setting.concerns(virtual)).isEqualTo(ofNodes);
        assertThat(setting.concerns(powerSwitch)).isEqualTo(!ofNodes);
        assertThat(setting.concerns(SampleDevice.unknown("unknown-1"))).isFalse();
    }
}
