package walt.reboot.inventory.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.SampleDevice;

class SettingTest {
    @ParameterizedTest
    @CsvSource({
        "boot.delay,     random",
        "boot.retries,   9",
        "boot.timeout,   180",
        "cpu.cores,      4",
        "disks,          none",
        "expose,         none",
        "mount.persist,  true",
        "netsetup,       LAN",
        "networks,       walt-net",
        "ram,            512M",
        "type,",
        "kexec.allow,    true",
        "lldp.explore,   false",
        "poe.max-ports,  16",
        "poe.reboots,    false",
        "power.port,",
        "snmp.auth,",
        "snmp.auth-password,",
        "snmp.community,",
        "snmp.port,      161",
        "snmp.privacy,",
        "snmp.privacy-password,",
        "snmp.user,",
        "snmp.version,",
        "snmp.write-community,",
    })
    void everySettingHasItsNameAndDefault(String label, @Nullable String defaultValue) {
        assertThat(Setting.of(label).label()).isEqualTo(label);
        assertThat(Setting.of(label).defaultValue()).isEqualTo(defaultValue);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "boot.delay   | random                 | random",
                "boot.delay   | 007                    | 7",
                "boot.timeout | none                   | none",
                "boot.timeout | 60                     | 60",
                "boot.retries | 0                      | 0",
                "cpu.cores    | 1                      | 1",
                "disks        | 32G[template=ext4],1T  | 32G[template=ext4],1T",
                "expose       | 80:8080                | 80:8080",
                "netsetup     | nat                    | NAT",
                "networks     | a[lat=8ms],walt-net    | a[lat=8ms],walt-net",
                "ram          | 1000M                  | 1000M",
                "kexec.allow  | TRUE                   | true",
                "kexec.allow  | False                  | false",
                "lldp.explore | true                   | true",
                "poe.reboots  | false                  | false",
                "snmp.port    | 1                      | 1",
                "snmp.port    | 00161                  | 161",
                "snmp.port    | 65535                  | 65535",
                "snmp.version | 1                      | 1",
                "snmp.version | 2                      | 2",
                "snmp.version | 3                      | 3",
                "snmp.auth    | sha                    | SHA",
                "snmp.auth    | sha-256                | SHA-256",
                "snmp.privacy | AES-128                | AES-128",
                "snmp.user    | walt@lab               | walt@lab",
                "poe.max-ports | 1                     | 1",
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
                "boot.delay   | -1      | '-1' is not valid for 'boot.delay': it must be a whole number of seconds from 0 on, or random (1 to 10 s).",
                "boot.retries | 1000000000 | '1000000000' is not valid for 'boot.retries': it must be 999999999 at most.",
                "boot.timeout | 59      | '59' is not valid for 'boot.timeout': it must be a whole number of seconds from 60 on, or none.",
                "boot.retries | 1e3     | '1e3' is not valid for 'boot.retries': it must be a whole number from 0 on.",
                "cpu.cores    | 100000  | '100000' is not valid for 'cpu.cores': it must be a whole number from 1 to 1024.",
                "ram          | 17T     | '17T' is not valid for 'ram': it must be 16T at most.",
                "cpu.cores    | 0       | '0' is not valid for 'cpu.cores': it must be a whole number from 1 to 1024.",
                "disks        | 8       | '8' is not valid for 'disks': it must be none, or a list such as 8G or 32G[template=ext4],1T; the templates are ext4, fat32, none, hybrid-boot-v, hybrid-boot-p.",
                "expose       | 80      | '80' is not valid for 'expose': it must be none, or a list such as 80:8080,443:8443 (port of the device:port of the server).",
                "netsetup     | WAN     | 'WAN' is not valid for 'netsetup': it must be NAT or LAN.",
                "networks     | home    | 'home' is not valid for 'networks': it must include walt-net.",
                "ram          | 384     | '384' is not valid for 'ram': it must be a size such as 384M or 1G.",
                "type         | node    | 'node' is not valid for 'type': it must be switch.",
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
                "snmp.version | 4       | '4' is not valid for 'snmp.version': it must be 1, 2 or 3.",
                "snmp.version | 2c      | '2c' is not valid for 'snmp.version': it must be 1, 2 or 3.",
                "snmp.version | 12      | '12' is not valid for 'snmp.version': it must be 1, 2 or 3.",
                "snmp.auth    | MD5     | 'MD5' is not valid for 'snmp.auth': it must be SHA, SHA-224, SHA-256, SHA-384 or SHA-512.",
                "snmp.privacy | DES     | 'DES' is not valid for 'snmp.privacy': it must be AES-128, AES-192 or AES-256.",
                "snmp.user    | a b     | 'a b' is not valid for 'snmp.user': it must be 1 to 32 letters, digits and signs of ASCII.",
                "snmp.auth-password | 1234567 | The value given is not valid for 'snmp.auth-password': it must be 8 to 255 characters, none of them a control character.",
                "poe.max-ports | 0      | '0' is not valid for 'poe.max-ports': it must be a whole number from 1 on.",
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
                .withMessage(
                        "The value given is not valid for 'snmp.community': it must be 1 to 255 characters, none of them a control character.");
    }

    @Test
    void aSecretHas255CharactersAtMost() {
        assertThat(Setting.SNMP_COMMUNITY.normal("x".repeat(255))).hasSize(255);
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> Setting.SNMP_COMMUNITY.normal("x".repeat(256)));
    }

    @Test
    void communitiesAndPasswordsAreSecretsAndMasked() {
        assertThat(Setting.values())
                .filteredOn(Setting::secret)
                .extracting(Setting::label)
                .as("the client knows secrets by how their names end")
                .allMatch(label -> label.endsWith("community") || label.endsWith("password"))
                .hasSize(4);
        assertThat(Setting.SNMP_COMMUNITY.json("public")).isEqualTo("******");
        assertThat(Setting.SNMP_COMMUNITY.json(null)).isNull();
    }

    @Test
    void jsonHasTheTypesThatPeopleExpect() {
        assertThat(Setting.KEXEC_ALLOW.json("false")).isEqualTo(false);
        assertThat(Setting.SNMP_PORT.json("161")).isEqualTo(161L);
        assertThat(Setting.BOOT_TIMEOUT.json("180")).isEqualTo(180L);
        assertThat(Setting.BOOT_TIMEOUT.json("none")).isEqualTo("none");
        assertThat(Setting.SNMP_VERSION.json("2")).isEqualTo("2");
        assertThat(Setting.POWER_PORT.json("sw-1/1.3")).isEqualTo("sw-1/1.3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "snmp", "SNMP.PORT", "snmp_port", "boot.delayy", "x\ny"})
    void anUnknownSettingIsRefusedWithWhereToLook(String label) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> Setting.of(label))
                .withMessageContaining("is not a setting. There are: boot.delay, boot.retries")
                .satisfies(wrong -> assertThat(wrong.detail()).doesNotContain("\n"));
    }

    @Test
    void aDescriptionIsNotEndless() {
        String disks = "8G" + ",8G".repeat(1000);

        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> Setting.DISKS.normal(disks))
                .withMessageEndingWith("it must have 1000 characters at most.");
    }

    @ParameterizedTest
    @CsvSource({
        "NODES,           true,  true,  false, false",
        "PHYSICAL_NODES,  true,  false, false, false",
        "VIRTUAL_NODES,   false, true,  false, false",
        "SWITCHES,        false, false, true,  false",
        "UNKNOWN_DEVICES, false, false, false, true",
        "WALT_NET,        true,  true,  false, true",
    })
    void eachAudienceIncludesSomeKindsOfDevices(
            Audience audience, boolean node, boolean virtual, boolean powerSwitch, boolean unknown) {
        assertThat(audience.includes(SampleDevice.node("rpi-1"))).isEqualTo(node);
        assertThat(audience.includes(SampleDevice.virtualNode("vn-1"))).isEqualTo(virtual);
        assertThat(audience.includes(SampleDevice.powerSwitch("sw-1", Map.of())))
                .isEqualTo(powerSwitch);
        assertThat(audience.includes(SampleDevice.unknown("unknown-1"))).isEqualTo(unknown);
    }

    @Test
    void whatDescribesThePlatformIsForAdministrators() {
        assertThat(Setting.values())
                .filteredOn(setting -> setting.changedBy() == ChangedBy.ADMINISTRATORS)
                .extracting(Setting::label)
                .containsExactly(
                        "lldp.explore",
                        "poe.max-ports",
                        "poe.reboots",
                        "power.port",
                        "snmp.auth",
                        "snmp.auth-password",
                        "snmp.community",
                        "snmp.port",
                        "snmp.privacy",
                        "snmp.privacy-password",
                        "snmp.user",
                        "snmp.version",
                        "snmp.write-community",
                        "type");
    }
}
