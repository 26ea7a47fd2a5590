package walt.reboot.inventory.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.SampleDevice;

class SettingsCheckTest {
    private static final String ALL = "snmp.version=2 snmp.community=public lldp.explore=true poe.reboots=true";

    private static final String USER = "snmp.version=3 snmp.user=walt snmp.auth=SHA-256 snmp.auth-password=hush-hush"
            + " snmp.privacy=AES-128 snmp.privacy-password=hush-hush lldp.explore=true";

    private final Map<String, DeviceType> platform =
            Map.of("sw-1", DeviceType.SWITCH, "rpi-1", DeviceType.NODE, "unknown-1", DeviceType.UNKNOWN);
    private final SettingsCheck check =
            new SettingsCheck((DeviceName name) -> Optional.ofNullable(platform.get(name.value())));
    private final Device node = SampleDevice.node("rpi-1");
    private final Device powerSwitch = SampleDevice.powerSwitch("sw-1", Map.of());

    @Test
    void changesAreAddedToWhatIsThere() {
        Device before = SampleDevice.powerSwitch("sw-1", Map.of(Setting.SNMP_VERSION, "1", Setting.SNMP_PORT, "1161"));

        assertThat(after(before, "snmp.version=2 snmp.community=public"))
                .containsOnly(
                        Map.entry(Setting.SNMP_VERSION, "2"),
                        Map.entry(Setting.SNMP_COMMUNITY, "public"),
                        Map.entry(Setting.SNMP_PORT, "1161"));
    }

    @Test
    void theMaskOfASecretStandsForTheSecretThatIsThere() {
        Device before = SampleDevice.powerSwitch("sw-1", Map.of(Setting.SNMP_COMMUNITY, "s3cret"));

        assertThat(after(before, "snmp.version=2 snmp.community=******"))
                .containsEntry(Setting.SNMP_COMMUNITY, "s3cret")
                .containsEntry(Setting.SNMP_VERSION, "2");
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> after(powerSwitch, "snmp.community=******"))
                .withMessageContaining("'******' stands for a secret, but sw-1 has none yet: give it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kexec.allow=true", "kexec.allow=TRUE", "kexec.allow"})
    void aValueThatIsTheDefaultIsNotStored(String change) {
        Map<Setting, String> stored = after(node, "kexec.allow=false");

        assertThat(stored).containsOnly(Map.entry(Setting.KEXEC_ALLOW, "false"));
        assertThat(after(node, change)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "poe.reboots=true                   | Failed: 'poe.reboots=true' on sw-1 needs 'lldp.explore=true': set it before or in the same command.",
                "lldp.explore=true                  | Failed: 'lldp.explore=true' on sw-1 needs 'snmp.version' and 'snmp.community': set them before or in the same command.",
                "lldp.explore=true snmp.version=2   | Failed: 'lldp.explore=true' on sw-1 needs 'snmp.community': set it before or in the same command.",
                "lldp.explore=true snmp.community=x | Failed: 'lldp.explore=true' on sw-1 needs 'snmp.version': set it before or in the same command.",
                "lldp.explore=true snmp.version=3 snmp.community=x snmp.auth=SHA-256 snmp.privacy=AES-128 snmp.privacy-password=hush-hush | Failed: 'lldp.explore=true' on sw-1 needs 'snmp.user' and 'snmp.auth-password': set them before or in the same command.",
            })
    void aMissingPrerequisiteIsNamed(String changes, String message) {
        refused(powerSwitch, changes).withMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {ALL, "poe.reboots=true lldp.explore=true snmp.community=public snmp.version=2"})
    void theOrderWithinOneCommandIsOfNoImportance(String changes) {
        assertThat(after(powerSwitch, changes)).hasSize(4);
    }

    @Test
    void whatWasSetBeforeCounts() {
        Device explored = SampleDevice.powerSwitch("sw-1", after(powerSwitch, ALL.replace("poe.reboots=true", "")));

        assertThat(after(explored, "poe.reboots=true")).containsEntry(Setting.POE_REBOOTS, "true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lldp.explore=false", "lldp.explore", "snmp.version", "snmp.community"})
    void aPrerequisiteCannotBeTakenAwayAlone(String change) {
        Device complete = SampleDevice.powerSwitch("sw-1", after(powerSwitch, ALL));

        refused(complete, change).withMessageContaining("set");
        assertThat(after(complete, change + " poe.reboots=false lldp.explore=false"))
                .doesNotContainKey(Setting.POE_REBOOTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "snmp.version",
                "snmp.version=2",
                "snmp.user",
                "snmp.auth",
                "snmp.auth-password",
                "snmp.privacy",
                "snmp.privacy-password"
            })
    void whatVersion3NeedsCannotBeTakenAwayAlone(String change) {
        Device complete = SampleDevice.powerSwitch("sw-1", after(powerSwitch, USER));

        refused(complete, change).withMessageContaining("set");
        assertThat(after(complete, change + " lldp.explore=false")).doesNotContainKey(Setting.LLDP_EXPLORE);
        assertThat(after(complete, "snmp.version=2 snmp.community=public")).containsEntry(Setting.SNMP_VERSION, "2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "power.port=sw-9/1.3      | Unknown device: sw-9. Add the switch first.",
                "power.port=rpi-1/1.3     | rpi-1 is not a switch, it is a node.",
                "power.port=unknown-1/1.3 | unknown-1 is not a switch, it is an unknown device.",
            })
    void thePowerPortMustBeOnASwitchThatIsKnown(String change, String message) {
        refused(node, change).withMessage(message);
    }

    @Test
    void thePowerPortIsStoredInOneForm() {
        assertThat(after(node, "power.port=sw-1/01.03")).containsEntry(Setting.POWER_PORT, "sw-1/1.3");
    }

    @Test
    void aVirtualNodeHasNoPowerPort() {
        refused(SampleDevice.virtualNode("vn-1"), "power.port=sw-1/1.3")
                .withMessage("Failed: vn-1 is not a physical node, so it does not support the 'power.port' setting.");
    }

    @Test
    void aSettingThatDoesNotApplyFailsNamingTheDevice() {
        refused(powerSwitch, "kexec.allow=true")
                .withMessage("Failed: sw-1 is not a node, so it does not support the 'kexec.allow' setting.");
        refused(node, "poe.reboots=true")
                .withMessage("Failed: rpi-1 is not a switch, so it does not support the 'poe.reboots' setting.");
        refused(node, "poe.reboots")
                .withMessage("Failed: rpi-1 is not a switch, so it does not support the 'poe.reboots' setting.");
    }

    @Test
    void everyWrongValueOfACommandIsTold() {
        refused(powerSwitch, "snmp.version=9 snmp.port=0 nonsense=1")
                .satisfies(wrong -> assertThat(wrong.errors())
                        .extracting(BadInput.FieldError::field)
                        .containsExactly("snmp.version", "snmp.port", "nonsense"));
    }

    @Test
    void aSecretThatAnExportLeftOutIsMissingButCounts() {
        Map<String, @Nullable String> told = Map.of("snmp.version", "2", "lldp.explore", "true");
        Device imported =
                SampleDevice.powerSwitch("sw-1", check.after(powerSwitch, told, Set.of(Setting.SNMP_COMMUNITY)));

        assertThat(imported.missing()).containsExactly(Setting.SNMP_COMMUNITY);
        assertThat(imported.setting(Setting.SNMP_COMMUNITY)).isNull();
        assertThat(after(imported, "poe.reboots=true")).containsEntry(Setting.POE_REBOOTS, "true");
        Device given = SampleDevice.powerSwitch("sw-1", after(imported, "snmp.community=hush"));
        assertThat(given.missing()).isEmpty();
        assertThat(check.after(given, Map.of(), Set.of(Setting.SNMP_COMMUNITY)))
                .containsEntry(Setting.SNMP_COMMUNITY, "hush");
    }

    @Test
    void onlySecretsOfTheDeviceCanBeLeftOut() {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> check.after(powerSwitch, Map.of(), Set.of(Setting.SNMP_PORT)))
                .withMessage("'snmp.port' is no secret of sw-1, and can't be left out: give its value.");
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> check.after(node, Map.of(), Set.of(Setting.SNMP_COMMUNITY)))
                .withMessage("'snmp.community' is no secret of rpi-1, and can't be left out: give its value.");
    }

    @Test
    void noMessageRepeatsASecret() {
        refused(powerSwitch, "snmp.community=hush\u0007 snmp.version=9")
                .satisfies(wrong -> assertThat(wrong.detail()).doesNotContain("hush"));
    }

    private ThrowableAssertAlternative<BadInput> refused(Device device, String changes) {
        return assertThatExceptionOfType(BadInput.class).isThrownBy(() -> after(device, changes));
    }

    /** A change without '=' returns the setting to its default. */
    private Map<Setting, String> after(Device device, String changes) {
        Map<String, @Nullable String> byName = new LinkedHashMap<>();
        for (String change : changes.strip().split(" +", -1)) {
            String[] parts = change.split("=", 2);
            byName.put(parts[0], parts.length == 2 ? parts[1] : null);
        }
        return check.after(device, byName);
    }
}
