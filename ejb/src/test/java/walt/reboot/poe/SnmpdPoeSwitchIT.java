package walt.reboot.poe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import walt.reboot.engine.Attempt;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.engine.PowerSource.SwitchPort;
import walt.reboot.inventory.PoeRow;
import walt.reboot.inventory.records.PowerIntent;
import walt.reboot.inventory.records.PowerPhase;
import walt.reboot.snmp.SnmpAgents;
import walt.reboot.snmp.SnmpConfig;
import walt.reboot.snmp.SnmpVersion;

/** Power cycles on net-snmp's own agent; what happened is taken from the agent's log. */
@Timeout(120)
class SnmpdPoeSwitchIT {
    @Nested
    class Version1 extends OnSnmpd {
        Version1() {
            super(SnmpVersion.V1, "noSuchName");
        }
    }

    @Nested
    class Version2c extends OnSnmpd {
        Version2c() {
            super(SnmpVersion.V2C, "noAccess");
        }
    }

    @SuppressWarnings("NullAway.Init")
    abstract static class OnSnmpd extends PoeSwitchContract {
        private static final Duration SHORT = Duration.ofMillis(100);
        private static final Duration LONG = Duration.ofSeconds(20);
        private static final SnmpConfig PATIENT = new SnmpConfig(List.of(LONG), LONG, LONG, 3, 100);
        private static final SnmpConfig QUICK = new SnmpConfig(List.of(SHORT, SHORT), SHORT, LONG, 3, 100);
        private static final PoeConfig BRIEF = new PoeConfig(
                Duration.ofMillis(300),
                Duration.ofMillis(200),
                Duration.ofMillis(200),
                Duration.ofMillis(20),
                2,
                2,
                Duration.ofMillis(20),
                Duration.ZERO,
                Duration.ofDays(1));

        private final SnmpVersion version;
        private final String refusal;
        private final Story story = new Story();
        private final FakeLedger ledger = new FakeLedger(story);
        private final SnmpAgents agents = SnmpAgents.open(() -> PATIENT);
        private final SnmpAgents quick = SnmpAgents.open(() -> QUICK);

        @TempDir
        Path dir;

        private SnmpdSwitch snmpd;

        OnSnmpd(SnmpVersion version, String refusal) {
            this.version = version;
            this.refusal = refusal;
        }

        @BeforeEach
        void start() throws Exception {
            snmpd = SnmpdSwitch.start(dir);
        }

        @AfterEach
        void stop() throws Exception {
            agents.close();
            quick.close();
            if (snmpd != null) {
                snmpd.stop();
            }
        }

        @Override
        PoeSwitch writable() {
            return new Rfc3621PoeSwitch(agents, snmpd.target(version, "private"));
        }

        @Override
        PoeSwitch readOnly() {
            return new Rfc3621PoeSwitch(agents, snmpd.target(version, "public"));
        }

        @Override
        PoeSwitch unknownToIt() {
            return new Rfc3621PoeSwitch(quick, snmpd.target(version, "wrong"));
        }

        @Test
        void aPowerCycleIsOffReadOnRead() throws Exception {
            long begin = System.nanoTime();
            assertThat(cycle(writable())).isEqualTo(new Attempt.Rebooted());
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(BRIEF.offTime());
            assertThat(snmpd.deeds(3)).containsExactly("read", "off", "read", "on", "read");
            assertThat(snmpd.log()).noneMatch(line -> line.startsWith("set") && !line.startsWith("set 3 3 "));
            assertThat(ledger.open).isEmpty();
        }

        @Test
        void aCommunityThatMayOnlyReadIsTold() throws Exception {
            assertThat(cycle(readOnly()))
                    .isEqualTo(new Attempt.Failed(
                            "sw-1 refused to switch the port (" + refusal + "): is the community allowed to write?"));
            assertThat(snmpd.deeds(3)).containsExactly("read");
            assertThat(ledger.open).isEmpty();
        }

        @Test
        void aWrongCommunityIsMetWithSilence() throws Exception {
            assertThat(cycle(unknownToIt())).isEqualTo(new Attempt.Failed("sw-1 does not answer SNMP requests"));
        }

        @Test
        void aSwitchThatIgnoresRequestsIsFoundOut() throws Exception {
            snmpd.mode("ignore");
            assertThat(cycle(writable()))
                    .isEqualTo(new Attempt.Failed("sw-1 accepted the request but did not switch the port off"));
            assertThat(ledger.open).isEmpty();
        }

        @Test
        void aPortThatGoesOnDeliveringIsLeftOn() throws Exception {
            snmpd.mode("linger");
            assertThat(cycle(writable()))
                    .isEqualTo(new Attempt.Failed("sw-1 switched the port off, but it goes on delivering power"));
            assertThat(snmpd.deeds(3)).containsExactly("read", "off", "read", "on", "read");
        }

        @Test
        void aFaultAfterwardsIsTold() throws Exception {
            snmpd.mode("fault");
            assertThat(cycle(writable()))
                    .isEqualTo(new Attempt.Failed("power is switched on again on sw-1 port 1.3, "
                            + "but the switch reports a fault on the port"));
        }

        @Test
        void aPortWithoutADeviceIsLeftAlone() throws Exception {
            assertThat(cycle(writable(), port(EMPTY.port())))
                    .isEqualTo(new Attempt.Failed("node seems not PoE-powered"));
            assertThat(snmpd.deeds(2)).containsExactly("read");
        }

        @Test
        void aPortThatACrashHasLeftOffIsSettled() throws Exception {
            writable().switchPower(FEEDING, false);
            PowerIntent intent = ledger.left(port(3), PowerPhase.OFF);
            PowerSettler settler = new PowerSettler(
                    agent -> writable(), ledger, new PortsInWork(), SteadyTime.ofMachine(), () -> BRIEF);
            assertThat(settler.settle(intent, port(3))).isEqualTo(new PowerSettler.Settled(true));
            assertThat(snmpd.deeds(3)).containsExactly("off", "read", "on", "read");
            assertThat(ledger.open).isEmpty();
        }

        @Test
        void aProbeOfWritesSwitchesOnWhatIsOn() throws Exception {
            assertThat(probe(writable())).isEqualTo(new WriteProbe.Accepted(FEEDING));
            assertThat(snmpd.deeds(3)).containsExactly("read", "on", "read");
            assertThat(probe(readOnly())).isEqualTo(new WriteProbe.Refused(refusal));
        }

        private WriteProbe.Outcome probe(PoeSwitch poeSwitch) throws InterruptedException {
            return new WriteProbe(agent -> poeSwitch, new PortsInWork()).run(port(3).agent(), List.of(FEEDING));
        }

        private Attempt cycle(PoeSwitch poeSwitch) throws InterruptedException {
            return cycle(poeSwitch, port(3));
        }

        private Attempt cycle(PoeSwitch poeSwitch, SwitchPort port) throws InterruptedException {
            PowerCycle cycle = new TestCycles(
                            agent -> poeSwitch,
                            ledger,
                            new FakePortRecords(story),
                            new FakeSight(story),
                            new PortsInWork(),
                            SteadyTime.ofMachine(),
                            () -> BRIEF)
                    .cycle();
            return TestCycles.run(cycle, new CycleOrder.ByRow(port), null, new FakeProgress(story));
        }

        private SwitchPort port(int port) {
            SwitchAgent agent = PoeBench.PORT.agent();
            return new SwitchPort(agent, new PoeRow(1, port));
        }
    }
}
