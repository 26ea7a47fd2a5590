package walt.reboot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerConfigTest {
    @ParameterizedTest
    @CsvSource({
        "0s,          PT0S",
        "500ms,       PT0.5S",
        "15s,         PT15S",
        "2m,          PT2M",
        "1h,          PT1H",
        "' 7s ',      PT7S",
        "999999999ms, PT277H46M39.999S",
    })
    void durationsHaveTheirUnit(String text, Duration duration) {
        assertThat(soft(text).duration(Key.SOFT_CONNECT_TIMEOUT)).isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"15", "s", "15 s", "-1s", "1.5s", "15S", "1d", "PT15S", "9999999999s", "1s,2s", "１s"})
    void aWrongDurationNamesItsKeyAndTheForm(String text) {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> soft(text).duration(Key.SOFT_CONNECT_TIMEOUT))
                .withMessage("Configuration: walt.soft.connect-timeout=" + text
                        + " is wrong: it must be a duration such as 500ms, 15s, 2m or 1h.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1.5", "99999999999", "0x10", "1 2"})
    void aWrongNumberNamesItsKeyAndTheForm(String text) {
        ServerConfig config = FixedConfig.of(Map.of("walt.snmp.bulk", text));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> config.number(Key.SNMP_BULK))
                .withMessage("Configuration: walt.snmp.bulk=" + text + " is wrong: it must be a whole number.");
    }

    @ParameterizedTest
    @CsvSource({"true, true", "' false ', false"})
    void aFlagIsTrueOrFalse(String text, boolean value) {
        assertThat(FixedConfig.of(Map.of("walt.api.open-nodes", text)).flag(Key.API_OPEN_NODES))
                .isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "TRUE", "1", "truefalse"})
    void aWrongFlagNamesItsKey(String text) {
        ServerConfig config = FixedConfig.of(Map.of("walt.api.open-nodes", text));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> config.flag(Key.API_OPEN_NODES))
                .withMessage("Configuration: walt.api.open-nodes=" + text + " is wrong: it must be true or false.");
    }

    @Test
    void severalDurationsAreSeparatedByCommas() {
        ServerConfig config = FixedConfig.of(Map.of("walt.snmp.read-timeouts", "1s, 500ms,2s"));

        assertThat(config.durations(Key.SNMP_READ_TIMEOUTS))
                .isEqualTo(List.of(Duration.ofSeconds(1), Duration.ofMillis(500), Duration.ofSeconds(2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "1s,", ",1s", "1s;2s", "1s,,2s"})
    void aWrongListOfDurationsNamesItsKey(String text) {
        ServerConfig config = FixedConfig.of(Map.of("walt.snmp.read-timeouts", text));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> config.durations(Key.SNMP_READ_TIMEOUTS))
                .withMessageContaining("walt.snmp.read-timeouts=")
                .withMessageContaining("durations such as 1s,2s,4s");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotConfiguredHasItsDefault(Key key) {
        assertThat(FixedConfig.of(Map.of()).text(key)).isEqualTo(key.defaultText());
        assertThat(key.label()).matches("walt\\.[a-z]+\\.[a-z-]+");
    }

    private static ServerConfig soft(String text) {
        return FixedConfig.of(Map.of("walt.soft.connect-timeout", text));
    }
}
