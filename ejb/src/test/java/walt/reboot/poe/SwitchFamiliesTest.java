package walt.reboot.poe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.PoeRow;
import walt.reboot.poe.FamilyProbe.Identity;
import walt.reboot.poe.SwitchFamilies.Known;
import walt.reboot.snmp.LoopbackAgent;
import walt.reboot.snmp.SnmpAgents;
import walt.reboot.snmp.SnmpConfig;
import walt.reboot.snmp.SnmpVersion;
import walt.reboot.topology.PoeFamily;

/** What switches are taken for, by what their agents answer over real sockets. */
class SwitchFamiliesTest {
    private static final String SYS_OBJECT_ID = "1.3.6.1.2.1.1.2.0";
    private static final String RFC_3621 = "1.3.6.1.2.1.105.1.1.1.";
    private static final String NETGEAR = "1.3.6.1.4.1.4526.11.16.1.1.1.";
    private static final String TP_LINK = "1.3.6.1.4.1.11863.6.56.1.1.2.1.1.";
    private static final PoeRow ROW = new PoeRow(1, 3);
    private static final UUID ID = new UUID(0, 1);
    private static final SnmpConfig PATIENT =
            new SnmpConfig(List.of(Duration.ofSeconds(20)), Duration.ofSeconds(20), Duration.ofSeconds(10), 3, 100);
    /** For agents that never answer. */
    private static final SnmpConfig HASTY =
            new SnmpConfig(List.of(Duration.ofMillis(50)), Duration.ofMillis(50), Duration.ofSeconds(10), 3, 100);

    private final LoopbackAgent agent = new LoopbackAgent();
    private SnmpConfig patience = PATIENT;
    private final SnmpAgents agents = SnmpAgents.open(() -> patience);
    private final FakeFamilyMemory memory = new FakeFamilyMemory();
    private Instant now = Instant.EPOCH;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private SwitchFamilies families = afterRestart();
    private SwitchAgent target = new SwitchAgent(ID, new DeviceName("sw-1"), agent.target(SnmpVersion.V2C, "private"));

    private SwitchFamilies afterRestart() {
        return new SwitchFamilies(new FamilyProbe(agents), memory, clock);
    }

    private PoeSwitches switches() {
        return new FamilySwitches(agents, families);
    }

    @AfterEach
    void close() {
        agents.close();
        agent.close();
    }

    private void is(String enterprise) {
        agent.table.put(SYS_OBJECT_ID, new OID("1.3.6.1.4.1." + enterprise));
    }

    private void hasRow(String entry, int admin, int status, String index) {
        agent.table
                .put(entry + admin + "." + index, new Integer32(1))
                .put(entry + status + "." + index, new Integer32(2));
    }

    @Test
    void aSwitchWithTheStandardTableIsOneOfTheStandard() throws Exception {
        is("8072.3.2.10");
        hasRow(RFC_3621, 3, 6, "1.3");
        assertThat(families.of(target)).isEqualTo(new Known(PoeFamily.RFC_3621));
        assertThat(memory.known).containsEntry(ID, new Identity("1.3.6.1.4.1.8072.3.2.10", PoeFamily.RFC_3621));
    }

    @Test
    void aSwitchWithoutAnyTableIsAskedAgainLater() throws Exception {
        is("8072.3.2.10");
        assertThat(families.of(target)).isEqualTo(new SwitchFamilies.NoTable());
        assertThat(switches().of(target).read(ROW))
                .isEqualTo(new SwitchAnswer.Refused<>(FamilySwitches.NO_TABLE, true));
        hasRow(RFC_3621, 3, 6, "1.3");
        now = now.plusSeconds(6);
        assertThat(families.of(target)).isEqualTo(new Known(PoeFamily.RFC_3621));
    }

    @Test
    void anUbiquitiWithoutATableCanOnlyBeRead() throws Exception {
        is("41112.1.9.10");
        assertThat(families.of(target)).isEqualTo(new Known(PoeFamily.READ_ONLY));
        hasRow(RFC_3621, 3, 6, "1.3");
        now = now.plusSeconds(31);
        assertThat(families.of(target)).isEqualTo(new Known(PoeFamily.RFC_3621));
    }

    @Test
    void aNetgearHasTheStandardTableOrItsOwn() throws Exception {
        is("4526.100.4.22");
        hasRow(NETGEAR, 3, 6, "1.3");
        assertThat(families.of(target)).isEqualTo(new Known(PoeFamily.NETGEAR));
        hasRow(RFC_3621, 3, 6, "1.3");
        memory.known.clear();
        assertThat(afterRestart().of(target)).isEqualTo(new Known(PoeFamily.RFC_3621));
    }

    /** What is written goes where the rows were read, never to a table of another numbering. */
    @Test
    void powerIsSwitchedInTheTableWhoseRowsWereRead() throws Exception {
        is("4526.100.4.22");
        hasRow(NETGEAR, 3, 6, "1.3");
        switches().of(target).switchPower(ROW, false);
        assertThat(agent.heard.getLast()).isEqualTo("SET " + NETGEAR + "3.1.3");
        assertThat(agent.table.get(NETGEAR + "3.1.3")).isEqualTo(new Integer32(2));
    }

    @Test
    void aTpLinkIsAskedForItsOwnTableOnlyAndSwitchedThere() throws Exception {
        is("11863.5.190");
        hasRow(TP_LINK, 2, 11, "3");
        PoeSwitch poeSwitch = switches().of(target);
        poeSwitch.read(ROW);
        poeSwitch.switchPower(ROW, false);
        assertThat(agent.heard)
                .containsExactly(
                        "GET " + SYS_OBJECT_ID,
                        "GETNEXT " + TP_LINK + "2",
                        "GET " + TP_LINK + "2.3",
                        "SET " + TP_LINK + "2.3");
        assertThat(agent.table.get(TP_LINK + "2.3")).isEqualTo(new Integer32(0));
    }

    @Test
    void aCiscoWithoutModesIsOneOfTheStandard() throws Exception {
        is("9.6.1.1004.10.5");
        hasRow(RFC_3621, 3, 6, "1.3");
        assertThat(families.of(target)).isEqualTo(new Known(PoeFamily.RFC_3621));
        agent.table.put("1.3.6.1.4.1.9.9.402.1.2.1.1.1.3", new Integer32(1));
        memory.known.clear();
        assertThat(afterRestart().of(target)).isEqualTo(new Known(PoeFamily.CISCO));
    }

    /** Its view was opened later, say: the first look must not count for ever. */
    @Test
    void aCiscoWhoseModesWereNotToBeSeenAtFirstIsFoundOut() throws Exception {
        is("9.6.1.1004.10.5");
        hasRow(RFC_3621, 3, 6, "1.3");
        families.of(target);
        agent.table.put("1.3.6.1.4.1.9.9.402.1.2.1.1.1.3", new Integer32(1));
        assertThat(afterRestart().of(target)).isEqualTo(new Known(PoeFamily.CISCO));
        memory.keep(ID, new Identity("1.3.6.1.4.1.9.6.1.1004.10.5", PoeFamily.RFC_3621));
        now = now.plusSeconds(31);
        assertThat(families.of(target)).isEqualTo(new Known(PoeFamily.CISCO));
        assertThat(memory.known).containsEntry(ID, new Identity("1.3.6.1.4.1.9.6.1.1004.10.5", PoeFamily.CISCO));
        agent.heard.clear();
        afterRestart().of(target);
        assertThat(agent.heard).as("nothing is better").containsExactly("GET " + SYS_OBJECT_ID);
    }

    @Test
    void whatALessFittingSwitchIsIsKeptOnceAndStillKnownToThoseWhoDoNotAsk() throws Exception {
        is("4526.100.4.22");
        hasRow(NETGEAR, 3, 6, "1.3");
        families.of(target);
        now = now.plusSeconds(31);
        families.of(target);
        assertThat(memory.kept).isEqualTo(1);
        agent.heard.clear();
        assertThat(afterRestart().remembered(target)).isEqualTo(new Known(PoeFamily.NETGEAR));
        assertThat(agent.heard).isEmpty();
    }

    @Test
    void aVendorWhoseSwitchesCanOnlyBeReadIsKnownByItsNumber() throws Exception {
        is("14988.1");
        PoeSwitch poeSwitch = switches().of(target);
        assertThat(poeSwitch.switchPower(ROW, false))
                .isEqualTo(new SwitchAnswer.Refused<>("this switch does not allow PoE control by SNMP", true));
        assertThat(agent.heard).containsExactly("GET " + SYS_OBJECT_ID);
    }

    @Test
    void whatIsKnownIsNotAskedAgainForMinutesAndThenWithOneRequest() throws Exception {
        is("8072.3.2.10");
        hasRow(RFC_3621, 3, 6, "1.3");
        families.of(target);
        agent.heard.clear();
        families.of(target);
        assertThat(agent.heard).isEmpty();
        now = now.plus(Duration.ofMinutes(6));
        families.of(target);
        assertThat(agent.heard).containsExactly("GET " + SYS_OBJECT_ID);
    }

    @Test
    void anotherSwitchAtTheSamePlaceIsFoundOut() throws Exception {
        is("8072.3.2.10");
        hasRow(RFC_3621, 3, 6, "1.3");
        families.of(target);
        is("4526.100.4.22");
        agent.table.remove(RFC_3621);
        hasRow(NETGEAR, 3, 6, "1.3");
        now = now.plus(Duration.ofMinutes(6));
        assertThat(families.of(target)).isEqualTo(new Known(PoeFamily.NETGEAR));
        assertThat(memory.known).containsEntry(ID, new Identity("1.3.6.1.4.1.4526.100.4.22", PoeFamily.NETGEAR));
    }

    @Test
    void powerThatIsOwedIsGivenBackWithoutAskingWhatTheSwitchIs() throws Exception {
        memory.keep(ID, new Identity("1.3.6.1.4.1.11863.5.190", PoeFamily.TP_LINK));
        hasRow(TP_LINK, 2, 11, "3");
        PoeSwitch poeSwitch = switches().remembered(target);
        poeSwitch.read(ROW);
        poeSwitch.switchPower(ROW, true);
        assertThat(agent.heard).containsExactly("GET " + TP_LINK + "2.3", "SET " + TP_LINK + "2.3");
    }

    @Test
    void aSwitchThatIsInUseStaysWhatItWasUntilTheUseEnds() throws Exception {
        is("8072.3.2.10");
        hasRow(RFC_3621, 3, 6, "1.3");
        PoeSwitch inUse = switches().of(target);
        inUse.read(ROW);
        now = now.plus(Duration.ofMinutes(6));
        agent.heard.clear();
        inUse.switchPower(ROW, true);
        assertThat(agent.heard).containsExactly("SET " + RFC_3621 + "3.1.3");
    }

    @Test
    void aSwitchThatDoesNotAnswerIsNotTakenForAnything() throws Exception {
        patience = HASTY;
        target = new SwitchAgent(ID, new DeviceName("sw-1"), agent.target(SnmpVersion.V2C, "wrong"));
        assertThat(families.of(target)).isEqualTo(new SwitchFamilies.Unknown(new SwitchAnswer.NoAnswer<>()));
        assertThat(switches().of(target).read(ROW)).isEqualTo(new SwitchAnswer.NoAnswer<>());
        assertThat(agent.heardSoFar()).hasSize(1);
        assertThat(memory.known).isEmpty();
    }

    @Test
    void anotherCommunityIsTriedAtOnce() throws Exception {
        is("14988.1");
        SwitchAgent wrong = new SwitchAgent(ID, new DeviceName("sw-1"), agent.target(SnmpVersion.V2C, "wrong"));
        patience = HASTY;
        assertThat(families.of(wrong)).isInstanceOf(SwitchFamilies.Unknown.class);
        patience = PATIENT;
        assertThat(families.of(target)).isEqualTo(new Known(PoeFamily.READ_ONLY));
    }
}
