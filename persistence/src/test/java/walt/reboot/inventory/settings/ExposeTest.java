package walt.reboot.inventory.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import walt.reboot.inventory.settings.Expose.Forwarding;

class ExposeTest {
    @Test
    void eachPairIsAPortOfTheDeviceAndOneOfTheServer() {
        assertThat(Expose.parse("80:8080,443:8443,80:65535").list())
                .containsExactly(new Forwarding(80, 8080), new Forwarding(443, 8443), new Forwarding(80, 65535));
        assertThat(Expose.parse("none").list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0:80             | ports are numbers from 1 to 65535",
                "80:65536         | ports are numbers from 1 to 65535",
                "80:8080,443:8080 | it must use each port of the server once",
            })
    void aWrongPortIsTold(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Expose.parse(text))
                .withMessage(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "80",
                "80:",
                ":80",
                "80:80:80",
                "80:8080,",
                "80:8080, 443:8443",
                "-1:80",
                "http:80",
                "none,80:80"
            })
    void whatIsNoListOfPortsIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Expose.parse(text));
    }
}
