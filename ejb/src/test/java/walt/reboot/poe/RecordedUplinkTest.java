package walt.reboot.poe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.engine.PowerSource.SwitchPort;
import walt.reboot.inventory.DeviceLookup.Known;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.MacAddress;
import walt.reboot.inventory.PoeRow;
import walt.reboot.snmp.LoopbackAgent;
import walt.reboot.snmp.SnmpAgents;
import walt.reboot.snmp.SnmpConfig;
import walt.reboot.snmp.SnmpVersion;
import walt.reboot.topology.Recording;
import walt.reboot.topology.SwitchMap;
import walt.reboot.topology.SwitchMaps;
import walt.reboot.topology.SwitchProbe;
import walt.reboot.topology.SwitchReader;

/**
 * Ports of recorded switches without LLDP that an operator has stated for {@code rpi-1}: what was learned there decides. By
 * {@code grep 17.4.3.1.2} (Cisco, PoE row 1.N is Fa0/N) and {@code 17.7.1.2.2.1.2} (TP-Link, row 1.N is port N), the last column is
 * the port.
 */
class RecordedUplinkTest {
    private static final SnmpConfig PATIENT =
            new SnmpConfig(List.of(Duration.ofSeconds(20)), Duration.ofSeconds(20), Duration.ofSeconds(10), 10, 1000);
    private static final String CISCO = "cisco-c2960-24pc-nolldp";
    private static final String TP_LINK = "tplink-sg2218p-privatepoe";
    private static final Clock CLOCK = Clock.fixed(TestCycles.NOW, ZoneOffset.UTC);

    private final LoopbackAgent agent = new LoopbackAgent();
    private final SnmpAgents agents = SnmpAgents.open(() -> PATIENT);
    private final FakePortRecords records = new FakePortRecords(new Story());
    private final SwitchMaps maps =
            new SwitchMaps(new SwitchReader(agents), new SwitchProbe(agents, CLOCK), CLOCK, id -> List.of());

    @AfterEach
    void close() {
        agents.close();
        agent.close();
    }

    private void nodeIs(int number, String mac) {
        records.devices.add(new Known(
                new UUID(2, number),
                new DeviceName("rpi-" + number),
                DeviceType.NODE,
                new MacAddress(mac),
                new IpAddress("10.0.0." + number)));
    }

    private CutGuard.Verdict check(String recording, int row) throws Exception {
        Recording.replay(recording, agent.table);
        SwitchAgent powerSwitch =
                new SwitchAgent(new UUID(0, 1), new DeviceName("sw-1"), agent.target(SnmpVersion.V2C, "public"));
        SwitchPort port = new SwitchPort(powerSwitch, new PoeRow(1, row));
        SwitchMap map = ((SwitchMaps.Mapped) maps.now(powerSwitch)).map();
        PortInView view = new PortInView(port, map.interfaceOf(port.row()).orElseThrow(), map, null);
        NeighbourCheck neighbours = new NeighbourCheck(records, Set::of, CLOCK);
        return new CutGuard(records, maps, neighbours, CLOCK, PoeConfig::defaults).check(view, TestCycles.node(port));
    }

    private static void isRefused(CutGuard.Verdict verdict, String why) {
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        CutGuard.Refused.class,
                        refused -> assertThat(refused.why()).contains(why));
    }

    private static void isFree(CutGuard.Verdict verdict) {
        assertThat(verdict).isEqualTo(new CutGuard.Free(Optional.empty()));
    }

    @Test
    void theUplinkOfACiscoWith42AddressesIsNotCut() throws Exception {
        nodeIs(1, "02:00:00:00:00:01");
        isRefused(
                check(CISCO, 24),
                "the power of sw-1/Fa0/24 was not cut: sw-1 has learned 00:00:0c:07:ac:01, 00:02:b3:51:85:50,"
                        + " 00:06:5b:8d:70:a9, 00:06:5b:f8:47:5e and 38 more there");
    }

    @Test
    void theUplinkBehindWhichTheNodeAndAnotherOneAreIsNotCut() throws Exception {
        nodeIs(1, "00:02:b3:51:85:50");
        nodeIs(2, "00:06:5b:8d:70:a9");
        isRefused(check(CISCO, 24), "not only the address of the node there, but also rpi-2, 00:00:0c:07:ac:01");
    }

    @Test
    void aNodeThatIsAloneOnAPortOfACiscoIsCut() throws Exception {
        nodeIs(1, "00:1d:09:1e:4a:2d");
        isFree(check(CISCO, 2));
    }

    @Test
    void anotherOneOnAPortOfACiscoIsNot() throws Exception {
        nodeIs(1, "02:00:00:00:00:01");
        isRefused(check(CISCO, 2), "sw-1 has learned 00:1d:09:1e:4a:2d there");
    }

    @Test
    void aPortWhereACiscoHasLearnedNobodyIsCut() throws Exception {
        nodeIs(1, "00:02:b3:51:85:50");
        isFree(check(CISCO, 9));
    }

    @Test
    void aPortOfATpLinkWhereAnotherOneIsIsNotCut() throws Exception {
        nodeIs(1, "48:a9:8a:c0:3c:40");
        isRefused(
                check(TP_LINK, 15),
                "the power of sw-1/gigabitEthernet 1/0/15 was not cut: sw-1 has learned 48:a9:8a:c1:ac:58 there");
    }

    @Test
    void portsOfATpLinkWithTheNodeOrWithNobodyAreCut() throws Exception {
        nodeIs(1, "48:a9:8a:c0:3c:40");
        isFree(check(TP_LINK, 16));
        isFree(check(TP_LINK, 13));
    }
}
