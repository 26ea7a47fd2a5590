package walt.reboot.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snmp4j.smi.Gauge32;
import org.snmp4j.smi.OID;
import walt.reboot.snmp.LoopbackAgent;
import walt.reboot.snmp.SnmpAgents;
import walt.reboot.snmp.SnmpConfig;
import walt.reboot.snmp.SnmpVersion;

/** What power supplies tell, over real sockets. */
class PseReaderTest {
    private static final SnmpConfig QUICK =
            new SnmpConfig(List.of(Duration.ofSeconds(5)), Duration.ofSeconds(5), Duration.ofSeconds(10), 10, 1000);

    private final LoopbackAgent agent = new LoopbackAgent();
    private final SnmpAgents agents = SnmpAgents.open(() -> QUICK);

    @AfterEach
    void close() {
        agents.close();
        agent.close();
    }

    private PseReaderTest unit(int unit, int watts, int used) {
        agent.table
                .put("1.3.6.1.2.1.105.1.3.1.1.2." + unit, new Gauge32(watts))
                .put("1.3.6.1.2.1.105.1.3.1.1.4." + unit, new Gauge32(used));
        return this;
    }

    private OptionalInt headroom() throws InterruptedException {
        return new PseReader(agents).headroom(ReplayedSwitch.agent(agent.target(SnmpVersion.V2C, "public")));
    }

    @ParameterizedTest
    @CsvSource({"370, 0, 370", "370, 336, 34", "370, 370, 0", "370, 371, 0"})
    void whatTheBudgetExceedsTheConsumptionByIsLeft(int watts, int used, int left) throws Exception {
        assertThat(unit(1, watts, used).headroom()).hasValue(left);
    }

    @Test
    void ofAStackTheUnitWithTheLeastCounts() throws Exception {
        assertThat(unit(1, 370, 100).unit(2, 370, 300).unit(3, 740, 200).headroom())
                .hasValue(70);
    }

    @Test
    void aUnitThatCanDeliverNothingDoesNotCount() throws Exception {
        assertThat(unit(1, 0, 0).headroom()).isEmpty();
        assertThat(unit(2, 370, 300).headroom()).hasValue(70);
    }

    @Test
    void norDoesOneThatDoesNotSayWhatItsPortsDraw() throws Exception {
        agent.table.put("1.3.6.1.2.1.105.1.3.1.1.2.1", new Gauge32(60));
        assertThat(headroom()).isEmpty();
        assertThat(unit(2, 370, 300).headroom()).hasValue(70);
    }

    @Test
    void aSwitchWithoutTheTableOrWithoutAnAnswerSaysNothing() throws Exception {
        assertThat(headroom()).isEmpty();
        unit(1, 370, 300).agent.fate(request -> LoopbackAgent.Fate.REFUSE);
        assertThat(headroom()).isEmpty();
    }

    @Test
    void aTpLinkIsNotAskedForWhatItMayLack() throws Exception {
        agent.table.put("1.3.6.1.2.1.1.2.0", new OID("1.3.6.1.4.1.11863.5.1"));
        assertThat(unit(1, 370, 300).headroom()).isEmpty();
        assertThat(agent.heard).hasSize(1);
    }

    @Test
    void recordedSwitchesTellTheirBudget() throws Exception {
        Recording.replay("extreme-x440-8p", agent.table);
        assertThat(headroom()).hasValue(170 - 11);
    }
}
