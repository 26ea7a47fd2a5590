package walt.reboot.snmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnmpConfigTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void valuesOutOfRangeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SnmpConfig(List.of(), SECOND, SECOND, 10, 10));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SnmpConfig(List.of(Duration.ZERO), SECOND, SECOND, 10, 10));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SnmpConfig(List.of(SECOND), Duration.ZERO, SECOND, 10, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new SnmpConfig(List.of(SECOND), SECOND, SECOND, 0, 10));
    }

    @Test
    void aTargetPrintsWithoutItsCommunity() {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 161);
        assertThat(new SnmpTarget(address, SnmpVersion.V1, "s3cret").toString()).doesNotContain("s3cret");
    }
}
