package walt.reboot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import walt.reboot.poe.PoeConfig;
import walt.reboot.snmp.SnmpConfig;
import walt.reboot.soft.SoftConfig;
import walt.reboot.topology.scan.ScanConfig;

class ConfigBeansTest {
    @Test
    void whatIsNotConfiguredIsWhatEachConcernCallsItsDefaults() {
        ConfigBeans beans = beans(Map.of());

        assertThat(beans.soft()).isEqualTo(SoftConfig.defaults());
        assertThat(beans.poe()).isEqualTo(PoeConfig.defaults());
        assertThat(beans.snmp()).isEqualTo(SnmpConfig.defaults());
    }

    @ParameterizedTest
    @CsvSource({
        "walt.soft.port,            0",
        "walt.soft.port,            65536",
        "walt.soft.connect-timeout, 0s",
        "walt.soft.reply-timeout,   2h",
        "walt.poe.read-every,       0ms",
        "walt.poe.off-tries,        0",
        "walt.poe.on-tries,         0",
        "walt.snmp.set-timeout,     0s",
        "walt.snmp.bulk,            0",
        "walt.snmp.longest-walk,    0",
    })
    void aValueOutOfItsRangeNamesItsConcern(String key, String text) {
        ConfigBeans beans = beans(Map.of(key, text));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> {
                    beans.soft();
                    beans.poe();
                    beans.snmp();
                })
                .withMessageStartingWith("Configuration: " + key.substring(0, key.lastIndexOf('.')) + ": ");
    }

    @ParameterizedTest
    @CsvSource({"15m, PT15M", "1m, PT1M", "36h, PT36H", "none, PT0S", "0, PT0S"})
    void scansAreAsFarApartAsIsConfigured(String text, Duration every) {
        assertThat(beans(Map.of("walt.topology.scan-every", text)).scans()).isEqualTo(new ScanConfig(every));
        assertThat(beans(Map.of()).scans()).isEqualTo(new ScanConfig(Duration.ofMinutes(15)));
    }

    @Test
    void scansAreAMinuteApartAtLeast() {
        ConfigBeans beans = beans(Map.of("walt.topology.scan-every", "59s"));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(beans::scans)
                .withMessageStartingWith("Configuration: walt.topology: ");
    }

    @SuppressWarnings("UnnecessaryAssignment") // there is no container here
    private static ConfigBeans beans(Map<String, String> texts) {
        ConfigBeans beans = new ConfigBeans();
        beans.values = FixedConfig.of(texts);
        return beans;
    }
}
