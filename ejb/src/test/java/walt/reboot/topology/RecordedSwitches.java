package walt.reboot.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The right answer for each recorded switch, written down by hand from the walk: whoever replays it must come to the same one.
 */
abstract class RecordedSwitches {
    /** Replays a recording, reads it as the server does, and draws the conclusions. */
    abstract SwitchMap mapOf(String recording) throws Exception;

    /**
     * The entity of row 1.1 is 1007, GigabitEthernet1/0/1, ifIndex 10101; of 1.48: 1054, 1/0/48, 10148; of 2.1: 2007, 2/0/1, 10601.
     * Ports 49 to 52 of both units are for SFPs and have no row. LLDP's port numbers are ifIndexes: 10146 is described as
     * GigabitEthernet1/0/46.
     */
    @Test
    void aStackOfTwoCiscosTellsTheEntityOfEachRow() throws Exception {
        SwitchMap map = mapOf("cisco-c3750-stack96");
        assertThat(Expected.rowsOf(map))
                .isEqualTo(new Expected()
                        .rows(1, 1, 48, "Gi1/0/", 1)
                        .rows(2, 1, 48, "Gi2/0/", 1)
                        .asMap());
        assertThat(Expected.lldpOf(map)).hasSize(132).contains(entry(10146, "Gi1/0/46"), entry(10607, "Gi2/0/7"));
        assertThat(Expected.peersOf(map).toString())
                .isEqualTo("{Gi1/0/46=[00:1e:49:6b:58:89], Gi2/0/17=[00:08:83:fa:a1:80], Gi2/0/36=[00:22:90:4b:35:00],"
                        + " Gi2/0/39=[00:14:1c:89:45:97], Gi2/0/40=[00:1c:f9:52:b1:2f], Gi2/0/41=[00:1c:f9:52:b1:30],"
                        + " Gi2/0/46=[00:11:93:4d:63:16], Gi2/0/7=[00:22:90:4b:35:00]}");
    }

    /** Row 1.1: entity 1006, GigabitEthernet0/1, 10101; 1.24: 1029, 0/24. Ports 25 to 28 have no row. */
    @Test
    void aCiscoWithFourPortsMoreThanRowsTellsTheEntities() throws Exception {
        SwitchMap map = mapOf("cisco-c3560g-24ps");
        assertThat(Expected.rowsOf(map))
                .isEqualTo(new Expected().rows(1, 1, 24, "Gi0/", 1).asMap());
        assertThat(Expected.lldpOf(map)).hasSize(38).contains(entry(10113, "Gi0/13"), entry(1, "Vl1"));
        assertThat(Expected.peersOf(map).toString())
                .isEqualTo("{Gi0/13=[00:14:1c:89:45:8d], Gi0/14=[00:14:1c:89:45:8e], Gi0/15=[00:14:1c:89:45:8f],"
                        + " Gi0/28=[00:14:1c:89:45:9c]}");
    }

    /** Rows begin at 1.3, whose entity is 1008, FastEthernet1/0/1, 10001; 1.26: 1031, 1/0/24. By number, the neighbour would be cut. */
    @Test
    void aCiscoThatNumbersItsRowsFromThreeOnIsNotCutByNumber() throws Exception {
        SwitchMap map = mapOf("cisco-c3750-24ps-12.2.50-offset2");
        assertThat(Expected.rowsOf(map))
                .isEqualTo(new Expected().rows(1, 3, 24, "Fa1/0/", 1).asMap());
        assertThat(Expected.lldpOf(map)).hasSize(40).contains(entry(10013, "Fa1/0/13"));
        assertThat(Expected.peersOf(map).toString())
                .isEqualTo("{Fa1/0/13=[00:0a:57:04:06:00], Fa1/0/16=[00:04:96:27:d6:3a],"
                        + " Fa1/0/20=[00:1c:b1:e1:89:2e]}");
    }

    /** Row 1.3: entity 1007, FastEthernet0/1, 10001. Those that deliver, 1.13, 1.15 and 1.19, are Fa0/11, 13 and 17: all have a link. */
    @Test
    void theSameOffsetIsProvenByThePortsThatDeliver() throws Exception {
        SwitchMap map = mapOf("cisco-c3560-24ps-delivering");
        assertThat(Expected.rowsOf(map))
                .isEqualTo(new Expected().rows(1, 3, 24, "Fa0/", 1).asMap());
        assertThat(Expected.lldpOf(map)).hasSize(30);
        assertThat(Expected.peersOf(map)).isEmpty();
        map.reading()
                .poe()
                .forEach((row, state) -> assertThat(state.delivering())
                        .isEqualTo(Map.of("1.13", 11, "1.15", 13, "1.19", 17).containsKey(row.toString())));
        for (int delivering : new int[] {10011, 10013, 10017}) {
            assertThat(map.reading().port(delivering).orElseThrow().up()).isTrue();
        }
    }

    /** Row 1.1: entity 1005, FastEthernet0/1, 10001; 1.24: 1028. Row 1.11 delivers, and 10011 is up. */
    @Test
    void aSwitchWithoutLldpHasItsMappingAllTheSame() throws Exception {
        SwitchMap map = mapOf("cisco-c2960-24pc-nolldp");
        assertThat(Expected.rowsOf(map))
                .isEqualTo(new Expected().rows(1, 1, 24, "Fa0/", 1).asMap());
        assertThat(Expected.lldpOf(map)).isEmpty();
    }

    /**
     * Rows are 1.1001 to 1.1008, and interfaces 1001 to 1008 are 1:1 to 1:8: numbers this high are no count. 1003, 1004 and 1008
     * deliver and are up. LLDP's ports 1 to 12 are those of the bridge (dot1dBasePortIfIndex 1 is 1001), with bare numbers as ids.
     */
    @Test
    void anExtremeNumbersRowsByIfIndexAndLldpPortsByTheBridge() throws Exception {
        SwitchMap map = mapOf("extreme-x440-8p");
        assertThat(Expected.rowsOf(map))
                .isEqualTo(new Expected().rows(1, 1001, 8, "1:", 1).asMap());
        Map<Integer, String> lldp = new TreeMap<>();
        for (int port = 1; port <= 12; port++) {
            lldp.put(port, "1:" + port);
        }
        assertThat(Expected.lldpOf(map)).isEqualTo(lldp);
        assertThat(Expected.peersOf(map).toString())
                .isEqualTo("{1:1=[00:10:49:20:3d:c1], 1:3=[00:10:49:20:4b:4b], 1:4=[00:10:49:20:3d:eb],"
                        + " 1:9=[00:04:96:43:c0:90]}");
    }

    /** 8 rows, 24 ports ge-0/0/0 to 23: the data sheet says which, the switch does not. Nor can it be controlled by SNMP. */
    @Test
    void aJuniperDoesNotSayWhichOfItsPortsHavePoe() throws Exception {
        SwitchMap map = mapOf("juniper-ex3200-24t");
        assertThat(Expected.rowsOf(map))
                .hasSize(8)
                .allSatisfy((row, place) -> assertThat(place).isEqualTo("ambiguous"));
        assertThat(Expected.lldpOf(map))
                .isEqualTo(Map.of(143, "ge-0/0/20.0", 147, "ge-0/0/22.0", 167, "xe-0/1/0.0", 169, "xe-0/1/1.0"));
        assertThat(map.rowOf("ge-0/0/1"))
                .isEqualTo(new SwitchMap.NoRow("switches of this vendor do not allow PoE control by SNMP"));
    }

    /** Rows 1.49 to 1.66, and interfaces 49 to 66 are gi1 to gi18. LLDP's ports have the same numbers, and the names as ids. */
    @Test
    void aLinksysNumbersAllByIfIndex() throws Exception {
        SwitchMap map = mapOf("linksys-lgs318p");
        assertThat(Expected.rowsOf(map))
                .isEqualTo(new Expected().rows(1, 49, 18, "gi", 1).asMap());
        assertThat(Expected.lldpOf(map)).hasSize(18).contains(entry(49, "gi1"), entry(66, "gi18"));
        assertThat(Expected.peersOf(map).toString()).isEqualTo("{gi14=[8c:3b:ad:b8:ba:90], gi16=[08:02:8e:a5:6c:d4]}");
    }

    /**
     * The vendor's own table has rows 1 to 16 for ports 1 to 16 of 18. Twelve of 1 to 12, 15 and 16 deliver (not 11, which has a power
     * supply), and all of them are up, but 15 and 16 with 1000 Mbit/s; 13 and 14 neither deliver nor are up: no other offset fits.
     */
    @Test
    void aTpLinkNumbersItsOwnTableByPort() throws Exception {
        SwitchMap map = mapOf("tplink-sg2218p-privatepoe");
        assertThat(Expected.rowsOf(map))
                .isEqualTo(
                        new Expected().rows(1, 1, 16, "gigabitEthernet 1/0/", 1).asMap());
        assertThat(Expected.lldpOf(map))
                .hasSize(18)
                .contains(entry(1, "gigabitEthernet 1/0/1"), entry(18, "gigabitEthernet 1/0/18"));
    }

    /** Its PoE table can't be written. LLDP's port numbers are ifIndexes: ids are MAC addresses, port 2 has that of ether1, ifIndex 2. */
    @Test
    void aMikrotikHasNoPoeToControl() throws Exception {
        SwitchMap map = mapOf("mikrotik-rb5009-privatepoe");
        assertThat(Expected.rowsOf(map)).isEqualTo(Expected.none());
        assertThat(Expected.lldpOf(map))
                .hasSize(13)
                .contains(entry(2, "ether1"), entry(3, "ether2"), entry(11, "bridge"), entry(13, "wg"));
        assertThat(map.rowOf("ether1"))
                .isEqualTo(new SwitchMap.NoRow("switches of this vendor do not allow PoE control by SNMP"));
    }

    /** Only the vendor's own PoE table was recorded. LLDP's port numbers are ifIndexes; ids are names, and MAC addresses on 7 to 11. */
    @Test
    void aCiscoSmallBusinessWithoutTheStandardTableHasNoRows() throws Exception {
        SwitchMap map = mapOf("ciscosb-cbs350-privatepoe");
        assertThat(Expected.rowsOf(map)).isEqualTo(Expected.none());
        assertThat(Expected.lldpOf(map))
                .hasSize(208)
                .contains(entry(7, "gi1/0/7"), entry(49, "te1/0/1"), entry(53, "gi2/0/1"), entry(208, "te4/0/4"));
        assertThat(map.neighbours().values().stream()
                        .mapToInt(java.util.List::size)
                        .sum())
                .isEqualTo(22);
        assertThat(map.rowOf("gi1/0/1")).isEqualTo(new SwitchMap.NoRow("the switch shows no PoE table"));
    }
}
