package walt.reboot.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import walt.reboot.snmp.LoopbackAgent.Fate;

/** Over real sockets. */
@Timeout(60)
class UdpWireTest {
    private static final OID ONE = new OID("1.3.6.1.2.1.105.1.1.1.3.1.1");
    private static final OID TWO = new OID("1.3.6.1.2.1.105.1.1.1.3.1.2");
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofSeconds(20);

    private final LoopbackAgent agent = new LoopbackAgent();
    private SnmpConfig config = new SnmpConfig(List.of(LONG), LONG, LONG, 10, 100);
    private final SnmpAgents agents = SnmpAgents.open(() -> config);

    UdpWireTest() {
        agent.table.put(ONE.toString(), new Integer32(11));
        agent.table.put(TWO.toString(), new Integer32(22));
    }

    @AfterEach
    void close() {
        agents.close();
        agent.close();
    }

    @ParameterizedTest
    @EnumSource
    void valuesAreReadAndSet(SnmpVersion version) throws Exception {
        SnmpTarget target = agent.target(version, "private");
        assertThat(agents.set(target, ONE, new Integer32(33))).isInstanceOf(SnmpAnswer.Values.class);
        assertThat(number(agents.get(target, List.of(ONE)), ONE)).isEqualTo(33);
    }

    @ParameterizedTest
    @EnumSource
    void aRefusalIsNamedAsTheVersionNamesIt(SnmpVersion version) throws Exception {
        assertThat(agents.set(agent.target(version, "public"), ONE, new Integer32(2)))
                .isEqualTo(new SnmpAnswer.Refused(version == SnmpVersion.V1 ? "noSuchName" : "noAccess"));
    }

    @Test
    void aLostReadIsRepeated() throws Exception {
        AtomicInteger arrived = new AtomicInteger();
        agent.fate(request -> arrived.incrementAndGet() < 3 ? Fate.DROP : Fate.ANSWER);
        config = new SnmpConfig(List.of(SHORT, SHORT, LONG), LONG, LONG, 10, 100);
        assertThat(number(agents.get(agent.target(SnmpVersion.V2C, "private"), List.of(ONE)), ONE))
                .isEqualTo(11);
        assertThat(agent.heard).hasSize(3);
    }

    @Test
    void anUnansweredSetIsSentOnce() throws Exception {
        agent.fate(request -> Fate.DROP);
        config = new SnmpConfig(List.of(LONG), SHORT, LONG, 10, 100);
        assertThat(agents.set(agent.target(SnmpVersion.V2C, "private"), ONE, new Integer32(2)))
                .isEqualTo(new SnmpAnswer.TimedOut());
        assertThat(agent.heardSoFar()).containsExactly("SET " + ONE);
    }

    @Test
    void aLateAnswerIsNotTakenForTheNextOne() throws Exception {
        SnmpTarget target = agent.target(SnmpVersion.V2C, "private");
        agent.fate(request -> Fate.HOLD);
        config = new SnmpConfig(List.of(SHORT), SHORT, LONG, 10, 100);
        assertThat(agents.get(target, List.of(ONE))).isEqualTo(new SnmpAnswer.TimedOut());
        assertThat(agent.heardSoFar()).hasSize(1);
        config = new SnmpConfig(List.of(LONG), LONG, LONG, 10, 100);
        agent.fate(request -> {
            agent.sendHeld(); // right before the true answer
            return Fate.ANSWER;
        });
        assertThat(number(agents.get(target, List.of(TWO)), TWO)).isEqualTo(22);
    }

    @Test
    void aLateAnswerToTheFirstTryStillCounts() throws Exception {
        AtomicInteger arrived = new AtomicInteger();
        agent.fate(request -> {
            if (arrived.incrementAndGet() == 1) {
                return Fate.HOLD;
            }
            agent.sendHeld();
            return Fate.DROP;
        });
        config = new SnmpConfig(List.of(SHORT, LONG), SHORT, LONG, 10, 100);
        assertThat(number(agents.get(agent.target(SnmpVersion.V2C, "private"), List.of(ONE)), ONE))
                .isEqualTo(11);
    }

    @Test
    void closingEndsThreadsAndThoseWhoWait() throws Exception {
        agent.fate(request -> Fate.DROP);
        Set<Thread> before = threads();
        SnmpAgents closing = SnmpAgents.open(() -> config);
        CompletableFuture<SnmpAnswer> answer = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                answer.complete(closing.get(agent.target(SnmpVersion.V2C, "private"), List.of(ONE)));
            } catch (InterruptedException stopped) {
                answer.completeExceptionally(stopped);
            }
        });
        while (agent.heard.isEmpty()) {
            Thread.onSpinWait();
        }
        Set<Thread> started = threads();
        started.removeAll(before);
        assertThat(started).as("the receiver").isNotEmpty();
        closing.close();
        assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo(new SnmpAnswer.TimedOut());
        for (Thread thread : started) {
            thread.join(TimeUnit.SECONDS.toMillis(10));
            assertThat(thread.isAlive()).as(thread.getName()).isFalse();
        }
    }

    @Test
    void aClosedSessionOpensNoNewSocket() throws Exception {
        agents.close();
        assertThat(agents.get(agent.target(SnmpVersion.V2C, "private"), List.of(ONE)))
                .isEqualTo(new SnmpAnswer.TimedOut());
        assertThat(agent.heardSoFar()).isEmpty();
    }

    /** Threads of SNMP4J; the machine may start others at any time. */
    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("Timer-")
                        || thread.getName().startsWith("DefaultUDPTransportMapping"))
                .collect(Collectors.toSet());
    }

    private static int number(SnmpAnswer answer, OID oid) {
        assertThat(answer).isInstanceOf(SnmpAnswer.Values.class);
        return ((SnmpAnswer.Values) answer).number(oid).orElseThrow();
    }
}
