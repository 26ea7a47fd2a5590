package walt.reboot.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.snmp4j.smi.Integer32;
import walt.reboot.inventory.MacAddress;

/** Who is behind ports by forwarding tables, over real sockets. */
class ForwardingReaderTest {
    private static final String PER_VLAN = "1.3.6.1.2.1.17.7.1.2.2.1.";
    private static final String PLAIN = "1.3.6.1.2.1.17.4.3.1.";

    private final ReplayedSwitch replayed = new ReplayedSwitch();

    @AfterEach
    void close() {
        replayed.close();
    }

    private void entry(String table, String index, int port, int state) {
        replayed.table().put(table + "2." + index, new Integer32(port)).put(table + "3." + index, new Integer32(state));
    }

    private static MacAddress mac(int last) {
        return new MacAddress("02:00:00:00:00:%02x".formatted(last));
    }

    @Test
    void thoseOfAllVlansAreBehindAPortAndTheSwitchItselfIsNot() throws Exception {
        entry(PER_VLAN, "1.2.0.0.0.0.1", 3, 3);
        entry(PER_VLAN, "7.2.0.0.0.0.1", 3, 3);
        entry(PER_VLAN, "7.2.0.0.0.0.2", 3, 5);
        entry(PER_VLAN, "7.2.0.0.0.0.3", 3, 4);
        entry(PER_VLAN, "7.2.0.0.0.0.4", 4, 2);
        entry(PER_VLAN, "7.2.0.0.0.0.5", 0, 3);
        entry(PLAIN, "2.0.0.0.0.9", 5, 3);
        assertThat(replayed.forwarding(Vendor.OTHER)).contains(Map.of(3, Set.of(mac(1), mac(2))));
    }

    @Test
    void withoutATablePerVlanThePlainOneCounts() throws Exception {
        entry(PLAIN, "2.0.0.0.0.9", 5, 3);
        assertThat(replayed.forwarding(Vendor.OTHER)).contains(Map.of(5, Set.of(mac(9))));
    }

    @Test
    void whoIsInOneVlanOfACiscoSpeaksAgainstACutButIsNotFoundByIt() throws Exception {
        entry(PLAIN, "2.0.0.0.0.9", 5, 3);
        assertThat(replayed.forwarding(Vendor.CISCO)).contains(Map.of());
        assertThat(replayed.forwardingAsShown()).contains(Map.of(5, Set.of(mac(9))));
    }

    @Test
    void aSilentSwitchTellsNothing() throws Exception {
        assertThat(replayed.forwardingOfSilent()).isEqualTo(Optional.empty());
    }
}
