package walt.reboot.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "7", "rpi-1", "PC_2.lab", "0-", "x..y", "servers", "Server", "all-nodes-2"})
    void namesOfTheUsualShapeAreAccepted(String name) {
        assertThat(new DeviceName(name)).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "-rpi", ".rpi", "_rpi", "rpi 1", "rpi-1\n", "\nrpi-1", "rpi/1", "rpi,1", "rpi[1]", "rpi*",
                "rpi?", "sw:1", "ré", "１", "a\0b", "../etc", "a\u2028"
            })
    void anyOtherShapeIsRefused(String name) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> new DeviceName(name))
                .satisfies(wrong -> assertThat(wrong.errors()).singleElement().satisfies(error -> {
                    assertThat(error.field()).isEqualTo("name");
                    assertThat(error.detail())
                            .contains("is not a valid device name")
                            .doesNotContain("\n", "\0");
                }));
    }

    @Test
    void aNameHas63CharactersAtMost() {
        assertThat(new DeviceName("n".repeat(63)).value()).hasSize(63);
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> new DeviceName("n".repeat(64)));
    }

    @Test
    void aHugeNameIsNotRepeatedInTheMessage() {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> new DeviceName("n".repeat(1_000_000)))
                .satisfies(wrong -> assertThat(wrong.detail()).hasSizeLessThan(400));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my-nodes",
                "free-nodes",
                "all-nodes",
                "all-switches",
                "all-devices",
                "explorable-switches",
                "server"
            })
    void keywordsOfDeviceSetsAreNoNames(String keyword) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> new DeviceName(keyword))
                .withMessage("'" + keyword + "' is a keyword of device sets: choose another name.");
    }

    @Test
    void namesSortAsPeopleCount() {
        assertThat(Stream.of("rpi-10", "rpi-9", "pc-1", "rpi-09")
                        .map(DeviceName::new)
                        .sorted())
                .extracting(DeviceName::value)
                .containsExactly("pc-1", "rpi-09", "rpi-9", "rpi-10");
    }
}
