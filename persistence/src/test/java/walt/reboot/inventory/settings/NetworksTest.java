package walt.reboot.inventory.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import walt.reboot.inventory.settings.Networks.Network;

class NetworksTest {
    @Test
    void aNetworkMayHaveLatencyAndBandwidth() {
        assertThat(Networks.parse("walt-net,home-net[lat=8ms,bw=100Mbps],lan2[bw=1Gbps],lan3[lat=50us]")
                        .list())
                .containsExactly(
                        new Network("walt-net", null, null),
                        new Network("home-net", Duration.ofMillis(8), 100_000_000L),
                        new Network("lan2", null, 1_000_000_000L),
                        new Network("lan3", Duration.ofNanos(50_000), null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "home-net          | it must include walt-net",
                "home-net,walt     | it must include walt-net",
                "walt-net,walt-net | it must name each network once",
                "walt-net,a,a[lat=1ms] | it must name each network once",
            })
    void whatIsMissingOrThereTwiceIsTold(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Networks.parse(text))
                .withMessage(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "none",
                "walt-net,",
                "walt-net, home",
                "walt-net,Home",
                "walt-net,a b",
                "walt-net,-a",
                "walt-net[]",
                "walt-net[lat=8]",
                "walt-net[lat=8s]",
                "walt-net[lat=-8ms]",
                "walt-net[lat=8MS]",
                "walt-net[bw=100]",
                "walt-net[bw=0Mbps]",
                "walt-net[bw=1.5Gbps]",
                "walt-net[bw=100mbps]",
                "walt-net[loss=1]",
                "walt-net[lat=8ms;bw=1Gbps]",
                "walt-net[lat=8ms"
            })
    void whatIsNoListOfNetworksIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Networks.parse(text));
    }
}
