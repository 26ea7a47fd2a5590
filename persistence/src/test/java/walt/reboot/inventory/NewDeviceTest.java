package walt.reboot.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewDeviceTest {
    @Test
    void modelAndOwnerMayBeLeftOut() {
        assertThat(device(null, null).model()).isNull();
    }

    @Test
    void modelAndOwnerFitIntoTheirColumns() {
        assertThat(device("m".repeat(100), "o".repeat(63)).owner()).hasSize(63);
        refused("model", "m".repeat(101), null);
        refused("owner", null, "o".repeat(64));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "a\0", "\u001b[31m"})
    void emptyAndUnprintableTextIsRefused(String text) {
        refused("model", text, null);
        refused("owner", null, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"me", "waltplatform", "~", "a b", "a/b", "-a"})
    void anOwnerWhomNoAccountCanHaveIsRefused(String owner) {
        refused("owner", null, owner);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ff:ff:ff:ff:ff:ff", "01:00:5e:00:00:01", "33:33:00:00:00:01", "00:00:00:00:00:00"})
    void anAddressOfNoSingleDeviceIsRefused(String address) {
        MacAddress mac = new MacAddress(address);

        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> new NewDevice(
                        new DeviceName("rpi-1"), DeviceType.NODE, mac, null, null, false, null, null, null, Map.of()))
                .withMessageContaining("is no address of a single device");
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> new DeviceEdit(null, mac, null, null, null));
    }

    private static void refused(String field, @Nullable String model, @Nullable String owner) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> device(model, owner))
                .satisfies(wrong -> assertThat(wrong.errors())
                        .extracting(BadInput.FieldError::field)
                        .containsExactly(field));
    }

    private static NewDevice device(@Nullable String model, @Nullable String owner) {
        return new NewDevice(
                new DeviceName("rpi-1"), DeviceType.NODE, null, null, model, false, null, owner, null, Map.of());
    }
}
