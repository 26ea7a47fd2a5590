package walt.reboot.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import walt.reboot.inventory.DeviceName;
import walt.reboot.topology.SwitchMap;
import walt.reboot.topology.SwitchReading;
import walt.reboot.topology.Vendor;

/** What operators are told of a switch that hears nobody by LLDP. */
class MapChecksTest {
    private static String lldpOf(Vendor vendor) {
        SwitchReading nothing = new SwitchReading(
                vendor, Map.of(), Map.of(), List.of(), Map.of(), Map.of(), null, Map.of(), Map.of(), List.of());
        return new MapChecks(new DeviceName("sw-1"), SwitchMap.of(nothing), Set.of())
                .lldp()
                .detail();
    }

    @Test
    void forwardingTablesFindNodesWithoutLldp() {
        assertThat(lldpOf(Vendor.TP_LINK))
                .isEqualTo(
                        "sw-1 tells nothing by LLDP; nodes are found by the switch's forwarding tables where a port has"
                                + " learned one address");
    }

    @Test
    void ofACiscoThatIsNotPromised() {
        assertThat(lldpOf(Vendor.CISCO))
                .isEqualTo(
                        "sw-1 tells nothing by LLDP; nodes are found by its forwarding tables only if it shows those of"
                                + " all VLANs, and IOS does not");
    }
}
