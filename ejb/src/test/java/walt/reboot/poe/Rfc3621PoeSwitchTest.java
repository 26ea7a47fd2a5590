package walt.reboot.poe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OctetString;
import walt.reboot.inventory.PoeRow;
import walt.reboot.poe.PortReading.Detection;
import walt.reboot.poe.PortReading.Link;
import walt.reboot.poe.SwitchAnswer.Done;
import walt.reboot.snmp.LoopbackAgent;
import walt.reboot.snmp.SnmpAgents;
import walt.reboot.snmp.SnmpTarget;
import walt.reboot.snmp.SnmpVersion;

class Rfc3621PoeSwitchTest {
    private static final String LINK = "1.3.6.1.2.1.2.2.1.8.";

    @Nested
    class Version1 extends Standard {
        Version1() {
            super(SnmpVersion.V1);
        }
    }

    @Nested
    class Version2c extends Standard {
        Version2c() {
            super(SnmpVersion.V2C);
        }

        @Test
        void anAdministrativeStateThatIsNeitherOnNorOffIsUnclear() throws Exception {
            agent.table.put(Mib.RFC_3621.admin() + FEEDING, new Integer32(0));
            assertThat(writable().read(FEEDING)).isInstanceOf(SwitchAnswer.Unclear.class);
            agent.table.put(Mib.RFC_3621.admin() + FEEDING, new OctetString("on"));
            assertThat(writable().read(FEEDING)).isInstanceOf(SwitchAnswer.Unclear.class);
        }

        @Test
        void aStatusThatTheStandardDoesNotKnowDeliversNoPower() throws Exception {
            agent.table.put(Mib.RFC_3621.status() + FEEDING, new Integer32(17));
            assertThat(writable().read(FEEDING)).isEqualTo(new Done<>(new PortReading(true, Detection.OTHER_FAULT)));
        }

        @Test
        void aSwitchWithoutPoeHasNoPorts() throws Exception {
            try (LoopbackAgent plain = new LoopbackAgent()) {
                plain.table.put("1.3.6.1.2.1.1.5.0", new OctetString("plain"));
                PoeSwitch poeSwitch = new Rfc3621PoeSwitch(agents, plain.target(SnmpVersion.V2C, "private"));
                assertThat(poeSwitch.read(new PoeRow(1, 1))).isEqualTo(new SwitchAnswer.NoSuchPort<>());
            }
        }

        @Test
        void manyPortsAreReadWithFewRequests() throws Exception {
            List<PoeRow> rows = IntStream.rangeClosed(1, 24)
                    .mapToObj(port -> new PoeRow(1, port))
                    .toList();
            rows.forEach(row -> agent.table.put(Mib.RFC_3621.status() + row, new Integer32(row.port() % 2 + 2)));
            assertThat(writable().delivering(rows)).hasSize(12).allMatch(row -> row.port() % 2 == 1);
            assertThat(agent.heard).hasSize(8);
        }

        @Test
        void theRefusalOfVersion2cIsQuoted() throws Exception {
            assertThat(readOnly().switchPower(FEEDING, false)).isEqualTo(new SwitchAnswer.Refused<>("noAccess"));
        }
    }

    abstract static class Standard extends OnOwnAgent {
        Standard(SnmpVersion version) {
            super(version, Mib.RFC_3621);
        }

        @Override
        PoeSwitch reached(SnmpAgents by, SnmpTarget target) {
            return new Rfc3621PoeSwitch(by, target);
        }

        private Link link(int state) throws InterruptedException {
            agent.table.put(LINK + "10003", new Integer32(state));
            return writable().read(FEEDING, OptionalInt.of(10003)) instanceof Done<PortReading> done
                    ? done.value().link()
                    : Link.UNKNOWN;
        }

        @Test
        void theLinkIsReadWithTheSameRequest() throws Exception {
            assertThat(link(1)).isEqualTo(Link.UP);
            assertThat(agent.heard).hasSize(1);
            assertThat(link(2)).isEqualTo(Link.DOWN);
            assertThat(link(7)).isEqualTo(Link.DOWN);
            assertThat(link(5)).isEqualTo(Link.UNKNOWN);
        }

        @Test
        void aLinkThatTheSwitchDoesNotTellDoesNotHinderTheReading() throws Exception {
            assertThat(writable().read(FEEDING, OptionalInt.of(77)))
                    .isEqualTo(new Done<>(new PortReading(true, Detection.DELIVERING_POWER)));
            assertThat(writable().read(ABSENT, OptionalInt.of(77))).isEqualTo(absent());
        }
    }
}
