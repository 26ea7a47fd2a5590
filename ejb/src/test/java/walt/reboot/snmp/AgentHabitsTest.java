package walt.reboot.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.snmp4j.PDU;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;

/** What is learned of agents by asking them. */
class AgentHabitsTest extends AgentsInMemory {
    private static final OID ROOT = new OID("1.3.6.1.2.1.105.1.1.1.3");

    @Test
    void theFirstTryWaitsAsLongAsTheAgentNeedsOfLate() throws Exception {
        FakeWire wire = new FakeWire(request -> {
            nanos.addAndGet(Duration.ofMillis(100).toNanos());
            return Optional.of(table.answer(request, false));
        });
        SnmpAgents agents = agents(wire);
        agents.get(SWITCH, List.of(OBJECT));
        agents.get(SWITCH, List.of(OBJECT));
        agents.get(target(2, SnmpVersion.V2C), List.of(OBJECT));
        Duration configured = SnmpConfig.defaults().readWaits().getFirst();
        assertThat(wire.sent)
                .extracting(FakeWire.Sent::firstWait)
                .containsExactly(configured, Duration.ofMillis(300), configured);
    }

    @Test
    void anAnswerAfterARepetitionIsNotMeasured() throws Exception {
        FakeWire wire = new FakeWire(request -> {
            nanos.addAndGet(Duration.ofSeconds(2).toNanos());
            return Optional.of(table.answer(request, false));
        });
        SnmpAgents agents = agents(wire);
        agents.get(SWITCH, List.of(OBJECT));
        agents.get(SWITCH, List.of(OBJECT));
        assertThat(wire.sent)
                .extracting(FakeWire.Sent::firstWait)
                .containsOnly(SnmpConfig.defaults().readWaits().getFirst());
    }

    @Test
    void anAgentThatDropsLargeAnswersIsAskedForFewerRowsForSomeMinutes() throws Exception {
        for (int port = 1; port <= 12; port++) {
            table.put(ROOT + ".1." + port, new Integer32(1));
        }
        List<Integer> asked = new ArrayList<>();
        SnmpAgents agents = agents(new FakeWire(request -> {
            asked.add(request.getType() == PDU.GETBULK ? request.getMaxRepetitions() : 1);
            return asked.getLast() > 4 ? Optional.empty() : Optional.of(table.answer(request, false));
        }));
        assertThat(agents.walk(SWITCH, ROOT))
                .isInstanceOfSatisfying(
                        SnmpAnswer.Values.class,
                        values -> assertThat(values.values()).hasSize(12));
        assertThat(asked).startsWith(10, 1, 5, 1, 2, 2, 2).doesNotContain(3, 4);
        asked.clear();
        agents.walk(SWITCH, ROOT);
        assertThat(asked).containsOnly(2);
        nanos.addAndGet(AgentHabits.KEPT.toNanos());
        asked.clear();
        agents.walk(SWITCH, ROOT);
        assertThat(asked).startsWith(10);
    }

    @Test
    void aDeadAgentIsAskedForOneRowBeforeItsWalkIsGivenUp() throws Exception {
        FakeWire wire = silent();
        assertThat(agents(wire).walk(SWITCH, ROOT)).isEqualTo(new SnmpAnswer.TimedOut());
        assertThat(wire.types()).containsExactly("GETBULK", "GETNEXT");
    }
}
