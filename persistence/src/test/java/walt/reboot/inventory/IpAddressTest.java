package walt.reboot.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {
    @ParameterizedTest
    @CsvSource({
        "192.168.0.1,      192.168.0.1",
        "127.20.0.1,       127.20.0.1",
        "255.255.255.255,  255.255.255.255",
        "::1,              0:0:0:0:0:0:0:1",
        "FE80::A,          fe80:0:0:0:0:0:0:a",
        "0:0:0:0:0:0:0:1,  0:0:0:0:0:0:0:1",
        "::ffff:10.0.0.1,  10.0.0.1",
    })
    void aLiteralAddressIsKeptInOneForm(String written, String kept) {
        assertThat(new IpAddress(written)).hasToString(kept).isEqualTo(new IpAddress(kept));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "rpi-1", "localhost", "192.168.0", "192.168.0.1.2", "192.168.0.256", "999.1.1.1", "1.2.3.4 ",
                "1.2.3.4\n", "010.0.0.1", "0x7f.0.0.1", "127.1", "2130706433", "10.0.0.1/24", ":", ":::", "1::2::3",
                "12345::", "fe80::1%eth0", "[::1]", "::1.2.3", "a.b:c", "1:2:3:4:5:6:7:8:9", "١.1.1.1"
            })
    void anythingElseIsRefusedWithTheFormThatIsExpected(String written) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> new IpAddress(written))
                .withMessageEndingWith("is not an IP address: write it as 192.168.0.1.")
                .satisfies(
                        wrong -> assertThat(wrong.errors().getFirst().field()).isEqualTo("ip"));
    }

    @Test
    void theAddressForSocketsIsTheSame() {
        assertThat(new IpAddress("127.20.0.1").address().getAddress()).containsExactly(127, 20, 0, 1);
        assertThat(new IpAddress("::1").address().isLoopbackAddress()).isTrue();
    }
}
