package walt.reboot.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PowerPortTest {
    @ParameterizedTest
    @CsvSource({
        "sw-1/1.3,           sw-1, 1.3",
        "sw-1/01.003,        sw-1, 1.3",
        "sw-1/2147483647.1,  sw-1, 2147483647.1",
    })
    void aRowOfThePoeTableIsGroupAndPort(String written, String powerSwitch, String row) {
        PowerPort port = PowerPort.parse(written);

        assertThat(port.powerSwitch()).hasToString(powerSwitch);
        assertThat(port.port()).isInstanceOf(PowerPort.Row.class).hasToString(row);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sw-1/Fa1/0/3", "sw-1/GigabitEthernet1/0/3", "sw-1/1/0/3", "sw-1/port 3", "sw-1/ge-0/0/3.0"})
    void anInterfaceNameIsKeptAsItIs(String written) {
        PowerPort port = PowerPort.parse(written);

        assertThat(port.port()).isInstanceOf(PowerPort.InterfaceName.class);
        assertThat(port).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"3", "sw-1", "sw-1/3", "sw-1/0007", "sw-1/", "/1.3", "", "sw-1/1.3 ", "sw-1/\n1.3", "sw-1/-1.3"})
    void aBareNumberAndAnythingUnclearIsRefusedWithBothSpellings(String written) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> PowerPort.parse(written))
                .withMessageContaining("SWITCH/GROUP.PORT")
                .withMessageContaining("(sw-1/1.3)")
                .withMessageContaining("(sw-1/Fa1/0/3)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sw-1/0.3", "sw-1/1.0", "sw-1/2147483648.1", "sw-1/1.99999999999999999999"})
    void aRowOutsideOfTheTablesRangeIsRefused(String written) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> PowerPort.parse(written))
                .withMessage("PoE group and port are numbers from 1 to 2147483647.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sw 1/1.3", "-sw/1.3", "all-switches/1.3"})
    void theSwitchMustHaveTheNameOfADevice(String written) {
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> PowerPort.parse(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sw-1/1.3", "sw-1/Fa1/0/3", "a.b/7.7"})
    void whatIsWrittenOutIsReadBackTheSame(String text) {
        PowerPort port = PowerPort.parse(text);

        assertThat(PowerPort.parse(port.toString())).isEqualTo(port);
    }
}
