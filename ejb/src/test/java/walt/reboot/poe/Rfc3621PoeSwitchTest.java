package walt.reboot.poe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.snmp4j.PDU;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OctetString;
import walt.reboot.inventory.PoeRow;
import walt.reboot.poe.PortReading.Detection;
import walt.reboot.poe.SwitchAnswer.Done;
import walt.reboot.snmp.LoopbackAgent;
import walt.reboot.snmp.SnmpAgents;
import walt.reboot.snmp.SnmpConfig;
import walt.reboot.snmp.SnmpVersion;

/** On an agent of our own, over real sockets. */
class Rfc3621PoeSwitchTest {
    private static final String ADMIN = "1.3.6.1.2.1.105.1.1.1.3.";
    private static final String DETECTION = "1.3.6.1.2.1.105.1.1.1.6.";

    @Nested
    class Version1 extends OnOwnAgent {
        Version1() {
            super(SnmpVersion.V1);
        }
    }

    @Nested
    class Version2c extends OnOwnAgent {
        Version2c() {
            super(SnmpVersion.V2C);
        }

        @Test
        void anAdministrativeStateThatIsNeitherOnNorOffIsUnclear() throws Exception {
            agent.table.put(ADMIN + FEEDING, new Integer32(0));
            assertThat(writable().read(FEEDING)).isInstanceOf(SwitchAnswer.Unclear.class);
            agent.table.put(ADMIN + FEEDING, new OctetString("on"));
            assertThat(writable().read(FEEDING)).isInstanceOf(SwitchAnswer.Unclear.class);
        }

        @Test
        void aStatusThatTheStandardDoesNotKnowDeliversNoPower() throws Exception {
            agent.table.put(DETECTION + FEEDING, new Integer32(17));
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
        void theRefusalOfVersion2cIsQuoted() throws Exception {
            assertThat(readOnly().switchPower(FEEDING, false)).isEqualTo(new SwitchAnswer.Refused<>("noAccess"));
        }
    }

    abstract static class OnOwnAgent extends PoeSwitchContract {
        private static final SnmpConfig PATIENT =
                new SnmpConfig(List.of(Duration.ofSeconds(20)), Duration.ofSeconds(20), Duration.ofSeconds(10), 3, 100);
        private static final SnmpConfig QUICK =
                new SnmpConfig(List.of(Duration.ofMillis(50)), Duration.ofMillis(50), Duration.ofSeconds(10), 3, 100);

        final LoopbackAgent agent = new LoopbackAgent();
        final SnmpAgents agents = SnmpAgents.open(() -> PATIENT);
        private final SnmpAgents quick = SnmpAgents.open(() -> QUICK);
        private final SnmpVersion version;

        OnOwnAgent(SnmpVersion version) {
            this.version = version;
            for (int port = 1; port <= 4; port++) {
                PoeRow row = new PoeRow(1, port);
                agent.table.put(ADMIN + row, new Integer32(1));
                agent.table.put(DETECTION + row, new Integer32(row.equals(EMPTY) ? 2 : 3));
            }
            agent.fate(request -> {
                follow(request);
                return LoopbackAgent.Fate.ANSWER;
            });
        }

        /** The detection status follows the switch. */
        private void follow(PDU request) {
            String oid = request.get(0).getOid().toString();
            if (request.getType() == PDU.SET && oid.startsWith(ADMIN)) {
                boolean on = request.get(0).getVariable().toInt() == 1;
                String row = oid.substring(ADMIN.length());
                if (row.equals(FEEDING.toString())) {
                    agent.table.put(DETECTION + row, new Integer32(on ? 3 : 1));
                }
            }
        }

        @AfterEach
        void close() {
            agents.close();
            quick.close();
            agent.close();
        }

        @Override
        PoeSwitch writable() {
            return new Rfc3621PoeSwitch(agents, agent.target(version, "private"));
        }

        @Override
        PoeSwitch readOnly() {
            return new Rfc3621PoeSwitch(agents, agent.target(version, "public"));
        }

        @Override
        PoeSwitch unknownToIt() {
            return new Rfc3621PoeSwitch(quick, agent.target(version, "wrong"));
        }
    }
}
