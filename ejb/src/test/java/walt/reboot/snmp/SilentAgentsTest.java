package walt.reboot.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.snmp4j.PDU;
import org.snmp4j.smi.Integer32;

/** A dead switch delays nobody. */
@Timeout(60)
class SilentAgentsTest extends AgentsInMemory {
    @Test
    void thoseInLineForADeadSwitchShareTheVerdict() throws Exception {
        CountDownLatch everybodyIsInLine = new CountDownLatch(1);
        FakeWire wire = new FakeWire(request -> {
            everybodyIsInLine.await();
            return Optional.empty();
        });
        SnmpAgents agents = agents(wire);
        List<CompletableFuture<SnmpAnswer>> answers = start(48, () -> agents.get(SWITCH, List.of(OBJECT)));
        awaitUsers(48);
        everybodyIsInLine.countDown();
        assertThat(all(answers)).hasSize(48).containsOnly(new SnmpAnswer.TimedOut());
        assertThat(wire.sent).as("requests sent").hasSize(2);
    }

    @Test
    void laterRequestsToASilentAgentAreTriedOnceUntilItAnswers() throws Exception {
        AtomicInteger requests = new AtomicInteger();
        FakeWire wire = new FakeWire(request ->
                requests.incrementAndGet() < 4 ? Optional.empty() : Optional.of(table.answer(request, false)));
        SnmpAgents agents = agents(wire);
        for (int i = 0; i < 6; i++) {
            agents.get(SWITCH, List.of(OBJECT));
        }
        assertThat(wire.sent).extracting(FakeWire.Sent::tries).containsExactly(TRIES, TRIES, 1, 1, TRIES, TRIES);
    }

    @Test
    void silenceIsForgottenAfterSomeSeconds() throws Exception {
        FakeWire wire = silent();
        SnmpAgents agents = agents(wire);
        agents.get(SWITCH, List.of(OBJECT));
        agents.get(SWITCH, List.of(OBJECT));
        assertThat(lines.size()).isEqualTo(1);
        nanos.addAndGet(SnmpConfig.defaults().silence().toNanos());
        agents.get(target(2, SnmpVersion.V2C), List.of(OBJECT));
        assertThat(lines.size()).as("only the other agent is remembered").isEqualTo(1);
        agents.get(SWITCH, List.of(OBJECT));
        assertThat(wire.sent.getLast().tries()).isEqualTo(TRIES);
    }

    @Test
    void afterAnUnansweredRequestASetIsSentOnlyToAnAgentThatIsThere() throws Exception {
        FakeWire wire = silent();
        SnmpAgents agents = agents(wire);
        agents.set(SWITCH, OBJECT, new Integer32(2));
        agents.set(SWITCH, OBJECT, new Integer32(2));
        assertThat(wire.types()).containsExactly("SET", "GET");
    }

    @Test
    void anAgentThatDropsWritesOnlyGetsThemAfterALook() throws Exception {
        FakeWire wire = new FakeWire(
                request -> request.getType() == PDU.SET ? Optional.empty() : Optional.of(table.answer(request, false)));
        SnmpAgents agents = agents(wire);
        agents.set(SWITCH, OBJECT, new Integer32(2));
        agents.set(SWITCH, OBJECT, new Integer32(2));
        assertThat(wire.types()).containsExactly("SET", "GET", "SET");
    }

    @Test
    void thoseInLineForASwitchThatDropsWritesShareTheVerdict() throws Exception {
        CountDownLatch everybodyIsInLine = new CountDownLatch(1);
        FakeWire wire = new FakeWire(request -> {
            everybodyIsInLine.await();
            return request.getType() == PDU.SET ? Optional.empty() : Optional.of(table.answer(request, false));
        });
        SnmpAgents agents = agents(wire);
        List<CompletableFuture<SnmpAnswer>> answers = start(48, () -> agents.set(SWITCH, OBJECT, new Integer32(2)));
        awaitUsers(48);
        everybodyIsInLine.countDown();
        assertThat(all(answers)).hasSize(48).containsOnly(new SnmpAnswer.TimedOut());
        assertThat(wire.types()).containsExactly("SET", "GET", "SET", "GET", "SET");
    }

    @Test
    void onABadNetworkEverybodySendsHisOwnSet() throws Exception {
        CountDownLatch everybodyIsInLine = new CountDownLatch(1);
        AtomicInteger sets = new AtomicInteger();
        FakeWire wire = new FakeWire(request -> {
            everybodyIsInLine.await();
            boolean lost = request.getType() == PDU.SET && sets.incrementAndGet() > 1;
            return lost ? Optional.empty() : Optional.of(table.answer(request, false));
        });
        SnmpAgents agents = agents(wire);
        List<CompletableFuture<SnmpAnswer>> answers = start(10, () -> agents.set(SWITCH, OBJECT, new Integer32(2)));
        awaitUsers(10);
        everybodyIsInLine.countDown();
        all(answers);
        assertThat(sets)
                .as("the agent has answered one, so the others are lost")
                .hasValue(10);
    }
}
