package walt.reboot.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Which addresses recorded switches have learned at which interface: the address where it is the only one, else how many.
 *
 * <p>Written down from the walks: {@code grep 1.3.6.1.2.1.17.7.1.2.2.1.2}, or {@code 1.3.6.1.2.1.17.4.3.1.2} where that has no rows,
 * gives the address (the last six numbers of the OID) and the port (the value); {@code 17.1.4.1.2.PORT} the {@code ifIndex}, {@code
 * 31.1.1.1.1} its name. An address counts once at a port. Left out are port 0 and the switch's own {@code ifPhysAddress}es.
 */
class RecordedForwardingTest {
    private static List<String> learned(String recording) throws Exception {
        try (ReplayedSwitch each = new ReplayedSwitch()) {
            Recording.replay(recording, each.table());
            SwitchMap map = SwitchMap.of(each.read());
            return Expected.learnedOf(map, each.forwardingAsShown().orElseThrow());
        }
    }

    /** It has no forwarding table in the recording. */
    @Test
    void aCiscoThatTellsNothing() throws Exception {
        assertThat(learned("cisco-c3560-24ps-delivering")).isEmpty();
    }

    /** 42 of the 43 addresses are on port 24, which is {@code ifIndex} 10024. */
    @Test
    void aCiscoWithoutLldp() throws Exception {
        assertThat(learned("cisco-c2960-24pc-nolldp")).containsExactly("Fa0/2 00:1d:09:1e:4a:2d", "Fa0/24 42");
    }

    /** Port 144 is 5012, a channel of several ports. */
    @Test
    void aCiscoWithAnEtherchannel() throws Exception {
        assertThat(learned("cisco-c3560g-24ps"))
                .containsExactly("Gi0/6 00:1d:55:de:68:80", "Gi0/21 00:15:63:c6:33:7b", "Po12 4");
    }

    /** Port 22 is 10020, port 23 is 10021. */
    @Test
    void aCiscoWhoseBridgeCountsFromThreeOn() throws Exception {
        assertThat(learned("cisco-c3750-24ps-12.2.50-offset2"))
                .containsExactly(
                        "Fa1/0/20 17",
                        "Fa1/0/21 00:30:40:7e:07:cd",
                        "Fa1/0/22 00:06:52:c4:e7:0c",
                        "Fa1/0/23 00:09:b7:fa:76:61");
    }

    /** Ports 90, 100 and 106 are 10636, 10646 and 10652. */
    @Test
    void aStackOfTwoCiscos() throws Exception {
        assertThat(learned("cisco-c3750-stack96"))
                .containsExactly(
                        "Gi2/0/36 00:22:90:4b:35:18", "Gi2/0/46 00:11:93:4d:63:16", "Gi2/0/52 00:19:e7:ca:6e:a3");
    }

    /** Port N is 1000 + N; 361 of the 370 addresses are on port 9. */
    @Test
    void anExtreme() throws Exception {
        assertThat(learned("extreme-x440-8p"))
                .containsExactly(
                        "1:1 2",
                        "1:2 40:16:7e:ac:d0:1f",
                        "1:3 00:10:49:20:4b:4b",
                        "1:4 00:10:49:20:3d:eb",
                        "1:7 00:0b:4f:d0:46:2d",
                        "1:8 3",
                        "1:9 361");
    }

    /** Ports 535 and 610 are 147 and 169, units of ports; both addresses are in two VLANs. */
    @Test
    void aJuniper() throws Exception {
        assertThat(learned("juniper-ex3200-24t"))
                .containsExactly("ge-0/0/22.0 00:50:56:49:2e:7e", "xe-0/1/1.0 00:11:93:4d:63:46");
    }

    /** Ports 49 to 66 are gi1 to gi18. Some addresses are in several VLANs. */
    @Test
    void aLinksys() throws Exception {
        assertThat(learned("linksys-lgs318p"))
                .containsExactly(
                        "gi1 b8:27:eb:59:96:2b",
                        "gi7 b8:27:eb:05:1e:85",
                        "gi8 00:62:6e:85:f0:bb",
                        "gi9 70:85:c2:7b:b9:33",
                        "gi10 4",
                        "gi11 3",
                        "gi14 6",
                        "gi15 10",
                        "gi16 6",
                        "gi17 fc:ec:da:45:6b:2b",
                        "gi18 fc:ec:da:45:6b:29");
    }

    /** Port 9 is {@code ifIndex} 2, ether1; port 1 is 3, ether2. One address of each port is its own. */
    @Test
    void aMikrotik() throws Exception {
        assertThat(learned("mikrotik-rb5009-privatepoe"))
                .containsExactly(
                        "ether1 2",
                        "ether2 68:1d:ef:03:58:f6",
                        "ether3 d0:21:f9:92:b3:9a",
                        "ether4 dc:a6:32:d1:95:a6",
                        "ether5 50:85:69:03:67:83",
                        "ether6 f4:e2:c6:71:38:ea",
                        "ether7 00:e0:4c:5f:3c:4a");
    }

    /** Ports 1 to 18, of a bridge that knows 49153 to 49170: those that have addresses are the very ones that are up. */
    @Test
    void aTpLink() throws Exception {
        assertThat(learned("tplink-sg2218p-privatepoe"))
                .containsExactly(
                        "gigabitEthernet 1/0/1 24:32:ae:a3:5f:17",
                        "gigabitEthernet 1/0/2 24:32:ae:a3:5f:19",
                        "gigabitEthernet 1/0/3 24:32:ae:a3:5f:3a",
                        "gigabitEthernet 1/0/4 24:32:ae:a3:5f:1a",
                        "gigabitEthernet 1/0/5 24:32:ae:a3:5f:0f",
                        "gigabitEthernet 1/0/6 24:32:ae:a3:5f:3e",
                        "gigabitEthernet 1/0/7 24:32:ae:a3:5f:2a",
                        "gigabitEthernet 1/0/8 24:32:ae:a3:5f:2f",
                        "gigabitEthernet 1/0/9 24:32:ae:a3:5f:0d",
                        "gigabitEthernet 1/0/10 24:32:ae:a3:5f:11",
                        "gigabitEthernet 1/0/11 24:32:ae:77:43:cd",
                        "gigabitEthernet 1/0/12 24:48:45:fc:11:3f",
                        "gigabitEthernet 1/0/15 48:a9:8a:c1:ac:58",
                        "gigabitEthernet 1/0/16 48:a9:8a:c0:3c:40",
                        "gigabitEthernet 1/0/18 46");
    }

    /** Port 1 is gi1/0/1, 50 is te1/0/2, 53 is gi2/0/1, 102 is te2/0/2. */
    @Test
    void aCiscoSmallBusiness() throws Exception {
        assertThat(learned("ciscosb-cbs350-privatepoe"))
                .containsExactly(
                        "gi1/0/1 00:05:cd:88:51:e5",
                        "gi1/0/2 58:d3:49:e9:71:b3",
                        "gi1/0/4 58:d3:49:e5:92:ce",
                        "gi1/0/7 13",
                        "gi1/0/8 4",
                        "gi1/0/9 10",
                        "gi1/0/10 6",
                        "gi1/0/11 2",
                        "gi1/0/12 00:90:c2:f4:7d:a3",
                        "gi1/0/13 ac:cc:8e:e1:da:98",
                        "gi1/0/14 ac:cc:8e:e5:f8:5d",
                        "gi1/0/15 ac:cc:8e:e5:f8:a6",
                        "gi1/0/16 ac:cc:8e:e5:b3:8c",
                        "gi1/0/17 ac:cc:8e:e1:d9:94",
                        "gi1/0/18 ac:cc:8e:f2:23:a6",
                        "gi1/0/19 ac:cc:8e:e1:da:af",
                        "gi1/0/20 ac:cc:8e:e1:d7:4c",
                        "gi1/0/21 ac:cc:8e:d0:9b:f5",
                        "gi1/0/23 1c:ca:e3:71:af:28",
                        "gi2/0/1 00:90:0b:7a:85:74",
                        "gi2/0/2 00:90:0b:7a:85:78",
                        "gi2/0/3 80:4a:14:62:30:c1",
                        "gi2/0/4 34:e1:d1:80:66:ec",
                        "gi2/0/7 00:1d:0a:00:84:1c",
                        "gi2/0/11 64:eb:8c:7e:6d:b2",
                        "gi2/0/13 00:90:0b:a2:5c:6e",
                        "gi2/0/14 2",
                        "gi2/0/15 3",
                        "gi2/0/17 34:e1:d1:80:33:8b",
                        "gi2/0/18 34:e1:d1:80:6b:6f",
                        "gi2/0/19 34:e1:d1:80:d7:32",
                        "gi2/0/20 00:90:0b:7a:84:3b",
                        "gi2/0/21 70:b3:d5:e3:d0:22",
                        "gi2/0/22 70:b3:d5:e3:d0:40",
                        "gi2/0/23 70:b3:d5:e3:d0:23",
                        "gi2/0/24 28:29:86:06:a4:89",
                        "te1/0/2 2",
                        "te2/0/2 2");
    }
}
