package walt.reboot.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.MacAddress;

class OwnAddressesTest {
    private final Set<String> own = OwnAddresses.read();

    @Test
    void theMacAddressesOfThisMachineAreAmongThem() throws SocketException {
        for (NetworkInterface face : NetworkInterface.networkInterfaces().toList()) {
            byte[] mac = face.getHardwareAddress();
            if (mac != null) {
                assertThat(own)
                        .contains(new MacAddress(HexFormat.ofDelimiter(":").formatHex(mac)).value());
            }
        }
    }

    @Test
    void whatEveryMachineHasIsNot() {
        assertThat(own).doesNotContain("127.0.0.1", new IpAddress("::1").value(), "00:00:00:00:00:00");
    }

    @Test
    void allAreWrittenAsTheInventoryWritesThem() {
        assertThat(own)
                .allSatisfy(each -> assertThat(
                                each.matches("([0-9a-f]{2}:){5}[0-9a-f]{2}")
                                        ? new MacAddress(each).value()
                                        : new IpAddress(each).value())
                        .isEqualTo(each));
    }
}
