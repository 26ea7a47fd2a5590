package walt.reboot.inventory.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.BadInput.FieldError;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.SampleDevice;

class ObjectionsTest {
    private final SettingsCheck check = new SettingsCheck(name -> Optional.empty());
    private final Objections objections = new Objections();

    @Test
    void whatIsWrongWithManyDevicesIsToldOnce() {
        IntStream.rangeClosed(1, 3)
                .forEach(i -> check(SampleDevice.powerSwitch("sw-" + i, Map.of()), "boot.timeout", "5"));

        refused("Failed: sw-[1-3] are not nodes, so they do not support the 'boot.timeout' setting.");
    }

    @Test
    void aMissingPrerequisiteOfManyDevicesIsToldOnce() {
        IntStream.rangeClosed(1, 2)
                .forEach(i -> check(SampleDevice.powerSwitch("sw-" + i, Map.of()), "poe.reboots", "true"));

        refused(
                "Failed: 'poe.reboots=true' on sw-[1-2] needs 'lldp.explore=true': set it before or in the same command.");
    }

    @Test
    void aWrongValueIsToldOnceAndNamesNoDevice() {
        IntStream.rangeClosed(1, 3).forEach(i -> check(SampleDevice.node("rpi-" + i), "boot.timeout", "5"));

        refused("'5' is not valid for 'boot.timeout': it must be a whole number of seconds from 60 on, or none.");
    }

    @Test
    void differentFaultsAreAllTold() {
        check(SampleDevice.node("rpi-1"), "ram", "5");
        check(SampleDevice.virtualNode("vn-1"), "ram", "5");

        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(objections::check)
                .satisfies(wrong -> assertThat(wrong.errors())
                        .containsExactly(
                                new FieldError(
                                        "ram",
                                        "Failed: rpi-1 is not a virtual node, so it does not support the 'ram' setting."),
                                new FieldError(
                                        "ram", "'5' is not valid for 'ram': it must be a size such as 384M or 1G.")));
    }

    @Test
    void whereNothingIsWrongNothingIsRefused() {
        check(SampleDevice.virtualNode("vn-1"), "ram", "1G");
        objections.check();

        assertThat(objections.count()).isZero();
    }

    private void check(Device device, String label, @Nullable String value) {
        Map<String, @Nullable String> changes = new HashMap<>();
        changes.put(label, value);
        var unused = check.after(device, changes, Set.of(), objections);
    }

    private void refused(String message) {
        assertThatExceptionOfType(BadInput.class).isThrownBy(objections::check).withMessage(message);
    }
}
