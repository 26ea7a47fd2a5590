package walt.reboot.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.MacAddress;
import walt.reboot.inventory.PoeRow;
import walt.reboot.snmp.LoopbackAgent;
import walt.reboot.snmp.SnmpAgents;
import walt.reboot.snmp.SnmpConfig;
import walt.reboot.snmp.SnmpVersion;

/** What switches tell, sense and nonsense, over real sockets. */
class SwitchReaderTest {
    private static final String REMOTE = "1.0.8802.1.1.2.1.4.1.1.";

    private final ReplayedSwitch replayed = new ReplayedSwitch();

    @AfterEach
    void close() {
        replayed.close();
    }

    private void neighbour(String row, int chassisType, OctetString chassis, int portType, OctetString port) {
        replayed.table()
                .put(REMOTE + "4." + row, new Integer32(chassisType))
                .put(REMOTE + "5." + row, chassis)
                .put(REMOTE + "6." + row, new Integer32(portType))
                .put(REMOTE + "7." + row, port);
    }

    private static OctetString octets(String hex) {
        return OctetString.fromHexString(hex);
    }

    @Test
    void aSwitchThatTellsNothingHasNothing() throws Exception {
        replayed.table().put("1.3.6.1.2.1.1.5.0", new OctetString("plain"));
        SwitchReading reading = replayed.read();
        assertThat(reading.interfaces()).isEmpty();
        assertThat(reading.poe()).isEmpty();
        assertThat(reading.oddities()).isEmpty();
    }

    @Test
    void severalNeighboursOnAPortAreAllHeard() throws Exception {
        neighbour("0.3.1", 4, octets("02:00:00:00:00:01"), 3, octets("02:00:00:00:00:01"));
        neighbour("0.3.2", 4, octets("02:00:00:00:00:02"), 5, new OctetString("eth0"));
        assertThat(replayed.read().heard())
                .isEqualTo(Map.of(
                        3,
                        List.of(
                                new Neighbour(List.of(new MacAddress("02:00:00:00:00:01")), List.of(), "", false),
                                new Neighbour(List.of(new MacAddress("02:00:00:00:00:02")), List.of(), "", false))));
    }

    @Test
    void whoForwardsFramesOfOthersIsABridge() throws Exception {
        neighbour("0.3.1", 4, octets("02:00:00:00:00:01"), 5, new OctetString("uplink"));
        neighbour("0.4.1", 4, octets("02:00:00:00:00:02"), 5, new OctetString("eth0"));
        neighbour("0.5.1", 4, octets("02:00:00:00:00:03"), 5, new OctetString("eth0"));
        replayed.table()
                .put(REMOTE + "12.0.3.1", octets("28:00")) // bridge and router
                .put(REMOTE + "12.0.4.1", octets("01:00")) // station only
                .put(REMOTE + "12.0.5.1", new OctetString());
        Map<Integer, List<Neighbour>> heard = replayed.read().heard();
        assertThat(heard.get(3)).extracting(Neighbour::bridge).containsExactly(true);
        assertThat(heard.get(4)).extracting(Neighbour::bridge).containsExactly(false);
        assertThat(heard.get(5)).extracting(Neighbour::bridge).containsExactly(false);
    }

    @Test
    void aManagementAddressIsReadFromTheIndexOfItsRow() throws Exception {
        neighbour("77.3.1", 7, new OctetString("local"), 7, new OctetString("1"));
        replayed.table()
                .put("1.0.8802.1.1.2.1.4.2.1.3.77.3.1.1.4.192.168.5.7", new Integer32(2))
                .put("1.0.8802.1.1.2.1.4.2.1.3.77.3.1.1.4.192.168.5.700", new Integer32(2))
                .put("1.0.8802.1.1.2.1.4.2.1.3.77.3.1.1.9.1", new Integer32(2));
        assertThat(replayed.read().heard().get(3))
                .containsExactly(new Neighbour(List.of(), List.of(new IpAddress("192.168.5.7")), "", false));
    }

    @Test
    void macAddressesAreUnderstoodAsTextTooAndWhatIsNoneIsReported() throws Exception {
        neighbour("0.3.1", 4, new OctetString("02-00-00-00-00-0A"), 5, new OctetString("x"));
        neighbour("0.4.1", 4, octets("02:00:00"), 3, new OctetString("garbage"));
        SwitchReading reading = replayed.read();
        assertThat(reading.heard().get(3)).extracting(Neighbour::label).containsExactly("02:00:00:00:00:0a");
        assertThat(reading.heard().get(4)).extracting(Neighbour::macs).containsExactly(List.of());
        assertThat(reading.oddities()).hasSize(2).allMatch(odd -> odd.contains("LLDP port 4"));
    }

    @Test
    void rowsOfWrongShapeAreLeftOutAndReported() throws Exception {
        replayed.table()
                .put("1.3.6.1.2.1.105.1.1.1.3.1.1", new Integer32(1))
                .put("1.3.6.1.2.1.105.1.1.1.3.1.2", new OctetString("on"))
                .put("1.3.6.1.2.1.105.1.1.1.3.1.3.9", new Integer32(1))
                .put("1.3.6.1.2.1.105.1.1.1.3.0.1", new Integer32(1))
                .put("1.3.6.1.2.1.105.1.1.1.6.1.1", new Integer32(3));
        SwitchReading reading = replayed.read();
        assertThat(reading.poe())
                .isEqualTo(Map.of(
                        new PoeRow(1, 1), new PoeState(true, true), new PoeRow(1, 2), new PoeState(null, false)));
        assertThat(reading.oddities()).hasSize(2).allMatch(odd -> odd.startsWith("the PoE table has a row"));
    }

    @Test
    void textFromTheSwitchIsMadeFitForMessages() throws Exception {
        replayed.table()
                .put("1.3.6.1.2.1.2.2.1.3.1", new Integer32(6))
                .put("1.3.6.1.2.1.31.1.1.1.1.1", new OctetString("gi\u001b[31m1\0\0"));
        assertThat(replayed.read().interfaces().get(1))
                .extracting(SwitchInterface::name)
                .isEqualTo("gi?[31m1");
    }

    @Test
    void netgearsSmartSwitchesHaveTheTableElsewhere() throws Exception {
        replayed.table()
                .put("1.3.6.1.2.1.1.2.0", new OID("1.3.6.1.4.1.4526.100.4.22"))
                .put("1.3.6.1.4.1.4526.11.16.1.1.1.3.1.5", new Integer32(2))
                .put("1.3.6.1.4.1.4526.11.16.1.1.1.6.1.5", new Integer32(1));
        assertThat(replayed.read().poe()).isEqualTo(Map.of(new PoeRow(1, 5), new PoeState(false, false)));
    }

    @ParameterizedTest
    @ValueSource(strings = {REMOTE + "4", REMOTE + "5", REMOTE + "6", REMOTE + "7"})
    void aSwitchWhoseNeighboursCannotBeReadDoesNotHearNobody(String column) throws Exception {
        neighbour("0.3.1", 4, octets("02:00:00:00:00:01"), 3, octets("02:00:00:00:00:01"));
        replayed.refuse(column);
        assertThat(replayed.read().deaf()).startsWith("can't tell who is on its ports: lldpRem");
        assertThat(replayed.listen())
                .isInstanceOfSatisfying(
                        SwitchMaps.Deaf.class,
                        deaf -> assertThat(deaf.why()).startsWith("sw-1 can't tell who is on its ports: lldpRem"));
    }

    @Test
    void aSwitchWithoutLldpHearsNobody() throws Exception {
        assertThat(replayed.read().deaf()).isNull();
        assertThat(replayed.listen())
                .isInstanceOfSatisfying(
                        SwitchMaps.Listened.class,
                        listened -> assertThat(listened.heard()).isEqualTo(new Heard(Map.of(), Map.of())));
    }

    @Test
    void aSilentSwitchIsAskedOnceAndNotForEachTable() throws Exception {
        SnmpConfig quick =
                new SnmpConfig(List.of(Duration.ofMillis(50)), Duration.ofMillis(50), Duration.ofSeconds(10), 3, 100);
        try (SnmpAgents agents = SnmpAgents.open(() -> quick);
                LoopbackAgent silent = new LoopbackAgent()) {
            SwitchReader.Outcome outcome =
                    new SwitchReader(agents).read(ReplayedSwitch.agent(silent.target(SnmpVersion.V2C, "wrong")));
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            SwitchReader.Unread.class,
                            unread -> assertThat(unread.why()).startsWith("sw-1 does not answer SNMP requests"));
            assertThat(silent.heardSoFar()).hasSize(1);
        }
    }
}
