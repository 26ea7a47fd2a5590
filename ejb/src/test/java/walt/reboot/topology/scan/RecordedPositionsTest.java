package walt.reboot.topology.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The positions that a scan of each recorded switch gives, from its answers to the record, when every address that it has learned is a
 * node's: a position too many is seen.
 *
 * <p>Written down from the walks. LLDP: {@code grep 1.0.8802.1.1.2.1.4.1.1.5}, whose last but one number is the port and whose value is
 * the address, where column 4 is 4; the port is {@code ifIndex} (Extreme: less 1000). Forwarding tables: as in {@code
 * RecordedForwardingTest} those who are alone, where nobody is heard by LLDP; on Cisco only the tables per VLAN count, {@code 17.7}.
 */
class RecordedPositionsTest {
    private static List<String> places(String recording) throws Exception {
        try (ScannedRecording scanned = new ScannedRecording()) {
            return scanned.places(recording);
        }
    }

    @Test
    void aCiscoThatHearsAndTellsNobodyPlacesNobody() throws Exception {
        assertThat(places("cisco-c3560-24ps-delivering")).isEmpty();
    }

    @Test
    void aCiscoWithoutLldpPlacesNobodyByOneVlan() throws Exception {
        assertThat(places("cisco-c2960-24pc-nolldp")).isEmpty();
    }

    @Test
    void aCiscoPlacesWhoItHears() throws Exception {
        assertThat(places("cisco-c3560g-24ps"))
                .containsExactly(
                        "Gi0/13 00:14:1c:89:45:8d LLDP",
                        "Gi0/14 00:14:1c:89:45:8e LLDP",
                        "Gi0/15 00:14:1c:89:45:8f LLDP",
                        "Gi0/28 00:14:1c:89:45:9c LLDP");
    }

    @Test
    void aCiscoWithAnOffsetPlacesWhoItHears() throws Exception {
        assertThat(places("cisco-c3750-24ps-12.2.50-offset2"))
                .containsExactly(
                        "Fa1/0/13 00:0a:57:04:06:00 LLDP",
                        "Fa1/0/16 00:04:96:27:d6:3a LLDP",
                        "Fa1/0/20 00:1c:b1:e1:89:2e LLDP");
    }

    /** One neighbour is heard at two ports: it is a switch. */
    @Test
    void aStackOfTwoCiscosPlacesWhoItHearsAlsoTwice() throws Exception {
        assertThat(places("cisco-c3750-stack96"))
                .containsExactly(
                        "Gi1/0/46 00:1e:49:6b:58:89 LLDP",
                        "Gi2/0/7 00:22:90:4b:35:00 LLDP",
                        "Gi2/0/17 00:08:83:fa:a1:80 LLDP",
                        "Gi2/0/36 00:22:90:4b:35:00 LLDP",
                        "Gi2/0/39 00:14:1c:89:45:97 LLDP",
                        "Gi2/0/40 00:1c:f9:52:b1:2f LLDP",
                        "Gi2/0/41 00:1c:f9:52:b1:30 LLDP",
                        "Gi2/0/46 00:11:93:4d:63:16 LLDP");
    }

    /** Three chassis ids are IP addresses: 0.1.2, 0.3.4 and 0.4.4 are known by column 7. 1:8 and 1:9 have several addresses. */
    @Test
    void anExtremePlacesTelephonesByTheirPortId() throws Exception {
        assertThat(places("extreme-x440-8p"))
                .containsExactly(
                        "1:1 00:10:49:20:3d:c1 LLDP",
                        "1:2 40:16:7e:ac:d0:1f FDB",
                        "1:3 00:10:49:20:4b:4b LLDP",
                        "1:4 00:10:49:20:3d:eb LLDP",
                        "1:7 00:0b:4f:d0:46:2d FDB",
                        "1:9 00:04:96:43:c0:90 LLDP");
    }

    /** ge-0/0/22.0 has {@code ifType} 53 and is no port. */
    @Test
    void aJuniperPlacesNobodySinceItLearnsOnUnitsOfPorts() throws Exception {
        assertThat(places("juniper-ex3200-24t")).isEmpty();
    }

    @Test
    void aLinksysPlacesThoseWhoAreAlone() throws Exception {
        assertThat(places("linksys-lgs318p"))
                .containsExactly(
                        "gi1 b8:27:eb:59:96:2b FDB",
                        "gi7 b8:27:eb:05:1e:85 FDB",
                        "gi8 00:62:6e:85:f0:bb FDB",
                        "gi9 70:85:c2:7b:b9:33 FDB",
                        "gi14 8c:3b:ad:b8:ba:90 LLDP",
                        "gi16 08:02:8e:a5:6c:d4 LLDP",
                        "gi17 fc:ec:da:45:6b:2b FDB",
                        "gi18 fc:ec:da:45:6b:29 FDB");
    }

    @Test
    void aMikrotikPlacesThoseWhoAreAlone() throws Exception {
        assertThat(places("mikrotik-rb5009-privatepoe"))
                .containsExactly(
                        "ether2 68:1d:ef:03:58:f6 FDB",
                        "ether3 d0:21:f9:92:b3:9a FDB",
                        "ether4 dc:a6:32:d1:95:a6 FDB",
                        "ether5 50:85:69:03:67:83 FDB",
                        "ether6 f4:e2:c6:71:38:ea FDB",
                        "ether7 00:e0:4c:5f:3c:4a FDB");
    }

    /** Not the 46 behind port 18. */
    @Test
    void aTpLinkPlacesThoseWhoAreAlone() throws Exception {
        assertThat(places("tplink-sg2218p-privatepoe"))
                .containsExactly(
                        "gigabitEthernet 1/0/1 24:32:ae:a3:5f:17 FDB",
                        "gigabitEthernet 1/0/2 24:32:ae:a3:5f:19 FDB",
                        "gigabitEthernet 1/0/3 24:32:ae:a3:5f:3a FDB",
                        "gigabitEthernet 1/0/4 24:32:ae:a3:5f:1a FDB",
                        "gigabitEthernet 1/0/5 24:32:ae:a3:5f:0f FDB",
                        "gigabitEthernet 1/0/6 24:32:ae:a3:5f:3e FDB",
                        "gigabitEthernet 1/0/7 24:32:ae:a3:5f:2a FDB",
                        "gigabitEthernet 1/0/8 24:32:ae:a3:5f:2f FDB",
                        "gigabitEthernet 1/0/9 24:32:ae:a3:5f:0d FDB",
                        "gigabitEthernet 1/0/10 24:32:ae:a3:5f:11 FDB",
                        "gigabitEthernet 1/0/11 24:32:ae:77:43:cd FDB",
                        "gigabitEthernet 1/0/12 24:48:45:fc:11:3f FDB",
                        "gigabitEthernet 1/0/15 48:a9:8a:c1:ac:58 FDB",
                        "gigabitEthernet 1/0/16 48:a9:8a:c0:3c:40 FDB");
    }

    /** Two neighbours are heard at two ports each. Their capabilities were recorded as text, by which all of them seem to be switches. */
    @Test
    void aCiscoSmallBusinessPlacesThoseWhoAreAloneInAllVlans() throws Exception {
        assertThat(places("ciscosb-cbs350-privatepoe"))
                .containsExactly(
                        "gi1/0/1 00:05:cd:88:51:e5 FDB",
                        "gi1/0/2 58:d3:49:e9:71:b3 FDB",
                        "gi1/0/4 58:d3:49:e5:92:ce FDB",
                        "gi1/0/7 b4:fb:e4:e0:09:31 LLDP",
                        "gi1/0/8 b4:fb:e4:24:7c:e4 LLDP",
                        "gi1/0/9 fc:ec:da:d4:49:77 LLDP",
                        "gi1/0/10 fc:ec:da:d2:ce:7b LLDP",
                        "gi1/0/11 18:e8:29:4a:62:19 LLDP",
                        "gi1/0/12 00:90:c2:f4:7d:a3 FDB",
                        "gi1/0/13 ac:cc:8e:e1:da:98 LLDP",
                        "gi1/0/14 ac:cc:8e:e5:f8:5d LLDP",
                        "gi1/0/15 ac:cc:8e:e5:f8:a6 LLDP",
                        "gi1/0/16 ac:cc:8e:e5:b3:8c LLDP",
                        "gi1/0/17 ac:cc:8e:e1:d9:94 LLDP",
                        "gi1/0/18 ac:cc:8e:f2:23:a6 LLDP",
                        "gi1/0/19 ac:cc:8e:e1:da:af LLDP",
                        "gi1/0/20 ac:cc:8e:e1:d7:4c LLDP",
                        "gi1/0/21 ac:cc:8e:d0:9b:f5 LLDP",
                        "gi1/0/23 1c:ca:e3:71:af:28 FDB",
                        "gi2/0/1 00:90:0b:7a:85:74 LLDP",
                        "gi2/0/2 00:90:0b:7a:85:74 LLDP",
                        "gi2/0/3 80:4a:14:62:30:c1 LLDP",
                        "gi2/0/4 34:e1:d1:80:66:ec FDB",
                        "gi2/0/7 00:1d:0a:00:84:1c FDB",
                        "gi2/0/11 64:eb:8c:7e:6d:b2 FDB",
                        "gi2/0/13 ea:74:4a:19:ef:68 LLDP",
                        "gi2/0/14 ea:74:4a:19:ef:68 LLDP",
                        "gi2/0/17 34:e1:d1:80:33:8b FDB",
                        "gi2/0/18 34:e1:d1:80:6b:6f FDB",
                        "gi2/0/19 34:e1:d1:80:d7:32 FDB",
                        "gi2/0/20 7e:43:0c:ab:5c:ee LLDP",
                        "gi2/0/21 70:b3:d5:e3:d0:22 FDB",
                        "gi2/0/22 70:b3:d5:e3:d0:40 FDB",
                        "gi2/0/23 70:b3:d5:e3:d0:23 FDB",
                        "gi2/0/24 28:29:86:06:a4:89 FDB",
                        "te1/0/2 00:0e:1e:d6:82:69 LLDP",
                        "te2/0/2 00:0e:1e:d6:82:68 LLDP");
    }
}
