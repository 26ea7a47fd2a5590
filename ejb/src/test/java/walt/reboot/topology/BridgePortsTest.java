package walt.reboot.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import walt.reboot.inventory.MacAddress;

/** Which interface a port of a forwarding table is. TP-Link's bridge numbers ports from 49153 on, its forwarding table from 1 on. */
class BridgePortsTest {
    private static final Set<MacAddress> SOMEBODY = Set.of(new MacAddress("02:00:00:00:09:09"));

    private static ReadingBuilder tpLink(String kind, int first) {
        ReadingBuilder reading = new ReadingBuilder().vendor(Vendor.TP_LINK).ports(49153, 4, kind, first);
        for (int ifIndex = 49153; ifIndex < 49157; ifIndex++) {
            reading.bridge(ifIndex, ifIndex);
        }
        return reading;
    }

    private static Map<Integer, Set<MacAddress>> learned(ReadingBuilder reading, int port) {
        return reading.map().learned(Map.of(port, SOMEBODY));
    }

    @Test
    void aPortIsTheOneThatTheBridgeTells() {
        ReadingBuilder reading = new ReadingBuilder().ports(101, 4, "gi", 1).bridge(7, 102);
        assertThat(learned(reading, 7)).isEqualTo(Map.of(102, SOMEBODY));
        assertThat(learned(reading, 2)).isEmpty();
    }

    @Test
    void aTpLinkCountsItsPortsInForwardingTables() {
        assertThat(learned(tpLink("gigabitEthernet 1/0/", 1), 3)).isEqualTo(Map.of(49155, SOMEBODY));
        assertThat(learned(tpLink("gigabitEthernet 1/0/", 1), 49155)).isEqualTo(Map.of(49155, SOMEBODY));
    }

    @Test
    void aPortThatATpLinkDoesNotHaveIsNone() {
        assertThat(learned(tpLink("gigabitEthernet 1/0/", 1), 5)).isEmpty();
        assertThat(learned(tpLink("gigabitEthernet 1/0/", 1), 4097)).isEmpty();
    }

    @Test
    void whereOneNameIsCountedOtherwiseNoPortIsCertain() {
        assertThat(learned(tpLink("gigabitEthernet 1/0/", 0), 3)).isEmpty();
        ReadingBuilder stack = tpLink("gigabitEthernet 1/0/", 1).ports(49157, 4, "gigabitEthernet 2/0/", 1);
        assertThat(learned(stack, 3)).isEmpty();
    }

    @Test
    void aTpLinkWhoseBridgeCountsItsPortsTooIsTakenAtItsWord() {
        assertThat(learned(tpLink("gigabitEthernet 1/0/", 1).bridge(3, 49154), 3))
                .isEqualTo(Map.of(49154, SOMEBODY));
        assertThat(learned(tpLink("gigabitEthernet 1/0/", 1).bridge(3, 49154), 2))
                .isEmpty();
    }

    @Test
    void othersAreNotThoughtToCountLikeThat() {
        assertThat(learned(tpLink("gigabitEthernet 1/0/", 1).vendor(Vendor.OTHER), 3))
                .isEmpty();
    }
}
