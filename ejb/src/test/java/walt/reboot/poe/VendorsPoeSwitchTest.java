package walt.reboot.poe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.snmp4j.smi.Integer32;
import walt.reboot.engine.PowerSource;
import walt.reboot.inventory.PoeRow;
import walt.reboot.poe.PortReading.Detection;
import walt.reboot.poe.PortReading.Link;
import walt.reboot.poe.SwitchAnswer.Done;
import walt.reboot.snmp.SnmpAgents;
import walt.reboot.snmp.SnmpTarget;
import walt.reboot.snmp.SnmpVersion;

/** The families that are not RFC 3621 as it stands. */
class VendorsPoeSwitchTest {
    @Nested
    class Netgear extends OnOwnAgent {
        Netgear() {
            super(
                    SnmpVersion.V2C,
                    new Mib("1.3.6.1.4.1.4526.11.16.1.1.1.3.", "1.3.6.1.4.1.4526.11.16.1.1.1.6.", true, 1, 2, 3, 2, 1));
        }

        @Override
        PoeSwitch reached(SnmpAgents by, SnmpTarget target) {
            return new NetgearPoeSwitch(by, target);
        }
    }

    @Nested
    class TpLinkVersion1 extends TpLink {
        TpLinkVersion1() {
            super(SnmpVersion.V1);
        }
    }

    @Nested
    class TpLinkVersion2c extends TpLink {
        TpLinkVersion2c() {
            super(SnmpVersion.V2C);
        }
    }

    abstract static class TpLink extends OnOwnAgent {
        private static final Mib MIB = new Mib(
                "1.3.6.1.4.1.11863.6.56.1.1.2.1.1.2.", "1.3.6.1.4.1.11863.6.56.1.1.2.1.1.11.", false, 1, 0, 2, 0, 0);

        TpLink(SnmpVersion version) {
            super(version, MIB);
        }

        @Override
        PoeSwitch reached(SnmpAgents by, SnmpTarget target) {
            return new TpLinkPoeSwitch(by, target);
        }

        private Detection status(int status) throws InterruptedException {
            agent.table.put(MIB.status() + 3, new Integer32(status));
            return writable().read(FEEDING) instanceof Done<PortReading> done
                    ? done.value().detection()
                    : Detection.TEST;
        }

        @Test
        void aPortThatIsTurningOnSearchesAndWhatIsNoStateOfHealthIsAFault() throws Exception {
            assertThat(status(1)).isEqualTo(Detection.SEARCHING);
            assertThat(status(3)).isEqualTo(Detection.FAULT);
            assertThat(status(8)).isEqualTo(Detection.FAULT);
        }

        @Test
        void onlyTheGroupOneHasPorts() throws Exception {
            assertThat(writable().read(new PoeRow(2, 3))).isEqualTo(new SwitchAnswer.NoSuchPort<>());
            assertThat(writable().switchPower(new PoeRow(2, 3), false)).isEqualTo(new SwitchAnswer.NoSuchPort<>());
            assertThat(agent.heard).isEmpty();
        }
    }

    @Nested
    class CiscoVersion1 extends Cisco {
        CiscoVersion1() {
            super(SnmpVersion.V1);
        }
    }

    @Nested
    class CiscoVersion2c extends Cisco {
        CiscoVersion2c() {
            super(SnmpVersion.V2C);
        }
    }

    abstract static class Cisco extends OnOwnAgent {
        private static final String MODE = "1.3.6.1.4.1.9.9.402.1.2.1.1.";
        private static final int STATIC = 2;
        private static final int DISABLE = 4;

        Cisco(SnmpVersion version) {
            super(version, Mib.RFC_3621);
        }

        @Override
        PoeSwitch reached(SnmpAgents by, SnmpTarget target) {
            return new CiscoPoeSwitch(by, target);
        }

        @Test
        void theModeIsReadWithTheSameRequestAndCanBeGivenBack() throws Exception {
            agent.table.put(MODE + FEEDING, new Integer32(STATIC)).put("1.3.6.1.2.1.2.2.1.8.10103", new Integer32(1));
            assertThat(writable().read(FEEDING, OptionalInt.of(10103)))
                    .isEqualTo(new Done<>(new PortReading(true, Detection.DELIVERING_POWER, Link.UP, STATIC)));
            assertThat(agent.heard).hasSize(1);
            agent.table.put(MODE + FEEDING, new Integer32(1));
            assertThat(writable().setMode(FEEDING, STATIC)).isEqualTo(new Done<>(new PoeSwitch.Accepted()));
            assertThat(agent.table.get(MODE + FEEDING)).isEqualTo(new Integer32(STATIC));
        }

        @Test
        void aModeThatWouldSwitchThePortOffIsNeitherReadNorWritten() throws Exception {
            agent.table.put(MODE + FEEDING, new Integer32(DISABLE));
            assertThat(writable().read(FEEDING))
                    .isEqualTo(new Done<>(new PortReading(true, Detection.DELIVERING_POWER)));
            agent.table.put(MODE + FEEDING, new Integer32(STATIC));
            assertThat(writable().setMode(FEEDING, DISABLE)).isNotInstanceOf(Done.class);
            assertThat(agent.table.get(MODE + FEEDING)).isEqualTo(new Integer32(STATIC));
        }

        @Test
        void theLinkIsReadAlsoWhenThePortHasNoMode() throws Exception {
            agent.table.put("1.3.6.1.2.1.2.2.1.8.10103", new Integer32(2));
            assertThat(writable().read(FEEDING, OptionalInt.of(10103)))
                    .isEqualTo(new Done<>(new PortReading(true, Detection.DELIVERING_POWER, Link.DOWN, null)));
        }
    }

    @Nested
    class ReadOnly extends Rfc3621PoeSwitchTest.Standard {
        ReadOnly() {
            super(SnmpVersion.V2C);
        }

        @Override
        PoeSwitch reached(SnmpAgents by, SnmpTarget target) {
            return new ReadOnlyPoeSwitch(by, target);
        }

        @Test
        @Override
        void aPortThatIsSwitchedOffReadsOffUntilItIsSwitchedOn() throws Exception {
            assertThat(writable().switchPower(FEEDING, false))
                    .isEqualTo(new SwitchAnswer.Refused<>("this switch does not allow PoE control by SNMP", true));
            assertThat(agent.heard).isEmpty();
        }

        @Override
        SwitchAnswer<PortReading> absent() {
            return new SwitchAnswer.Refused<>(PowerSource.NO_CONTROL, true);
        }
    }
}
