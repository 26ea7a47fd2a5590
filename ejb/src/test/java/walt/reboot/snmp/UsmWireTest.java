package walt.reboot.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import walt.reboot.snmp.LoopbackAgent.Fate;

/** Version 3 over real sockets, with agents whose clocks and engine IDs are those of a bad day. */
@Timeout(60)
class UsmWireTest {
    private static final OID PORT = new OID("1.3.6.1.2.1.105.1.1.1.3.1.1");
    private static final String SECRET = "a-secret";
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration LONG = Duration.ofSeconds(20);

    private final UsmAgent agent = new UsmAgent("engine-1", 7, SECRET);
    private SnmpConfig config = new SnmpConfig(List.of(LONG, LONG), LONG, LONG, 10, 100);
    private final SnmpAgents agents = SnmpAgents.open(() -> config);

    UsmWireTest() {
        agent.agent.table.put(PORT.toString(), new Integer32(1));
    }

    @AfterEach
    void close() {
        agents.close();
        agent.close();
    }

    @Test
    void aValueIsReadSetAndWalked() throws Exception {
        assertThat(set(agent)).isInstanceOf(SnmpAnswer.Values.class);
        assertThat(read(agent)).isEqualTo(2);
        assertThat(agents.walk(agent.target(SECRET), PORT.trim())).isInstanceOf(SnmpAnswer.Values.class);
    }

    @Test
    void aSetToAnAgentThatWasStartedAnewIsCarriedOutOnce() throws Exception {
        read(agent);
        agent.clock(8, 0);
        assertThat(set(agent)).isInstanceOf(SnmpAnswer.Values.class);
        agent.clock(8, 100_000);
        assertThat(set(agent)).isInstanceOf(SnmpAnswer.Values.class);
        assertThat(agent.agent.heard).containsExactly("GET " + PORT, "SET " + PORT, "SET " + PORT);
    }

    @Test
    void anUnansweredSetIsSentOnce() throws Exception {
        read(agent);
        agent.agent.fate(request -> Fate.DROP);
        config = new SnmpConfig(List.of(LONG), SHORT, LONG, 10, 100);
        assertThat(set(agent)).isEqualTo(new SnmpAnswer.TimedOut());
        assertThat(agent.agent.heardSoFar()).containsExactly("GET " + PORT, "SET " + PORT);
    }

    @Test
    void afterOneLostRequestTheAgentIsNotAskedAnewWhoItIs() throws Exception {
        read(agent);
        agent.agent.fate(request -> Fate.DROP);
        config = new SnmpConfig(List.of(LONG), SHORT, LONG, 10, 100);
        set(agent);
        assertThat(agent.agent.heardSoFar()).hasSize(2);
        agent.agent.fate(request -> Fate.ANSWER);
        config = new SnmpConfig(List.of(LONG), LONG, LONG, 10, 100);
        int before = agent.discoveries();
        assertThat(set(agent)).isInstanceOf(SnmpAnswer.Values.class);
        assertThat(agent.discoveries()).isEqualTo(before);
    }

    @Test
    void aLateAnswerToTheFirstTryStillCounts() throws Exception {
        read(agent);
        AtomicInteger arrived = new AtomicInteger();
        agent.agent.fate(request -> {
            if (arrived.incrementAndGet() == 1) {
                return Fate.HOLD;
            }
            agent.agent.sendHeld();
            return Fate.DROP;
        });
        config = new SnmpConfig(List.of(SHORT, LONG), LONG, LONG, 10, 100);
        assertThat(read(agent)).isEqualTo(1);
    }

    @Test
    void anAgentThatWasResetIsLearnedAnew() throws Exception {
        read(agent);
        agent.clock(1, 0); // a lower number of boots is what a replayed message would have
        config = new SnmpConfig(List.of(SHORT, SHORT, LONG), LONG, LONG, 10, 100);
        assertThat(read(agent)).isEqualTo(1);
    }

    @Test
    void agentsWithTheSameEngineIdDoNotDisturbEachOther() throws Exception {
        try (UsmAgent twin = new UsmAgent("engine-1", 3, "b-secret")) {
            twin.agent.table.put(PORT.toString(), new Integer32(2));
            for (int i = 0; i < 3; i++) {
                assertThat(read(agent)).isEqualTo(1);
                assertThat(number(agents.get(twin.target("b-secret"), List.of(PORT))))
                        .isEqualTo(2);
            }
        }
    }

    @Test
    void aUserWhomTheAgentIgnoresIsToldSo() throws Exception {
        knowsTheAgentButNoAnswer("c-secret");
        config = new SnmpConfig(List.of(SHORT, SHORT), SHORT, LONG, 10, 100);
        assertThat(agents.get(agent.target("c-secret"), List.of(PORT)))
                .as("SNMP4J's reports of wrong passwords can't be read without the right one")
                .isEqualTo(new SnmpAnswer.Refused(
                        "the agent is there, but does not answer this user: check the user and the passwords", true));
        config = new SnmpConfig(List.of(LONG), LONG, LONG, 10, 100);
        assertThat(read(agent)).isEqualTo(1);
    }

    /** Asks until the agent has told its engine ID, however long that takes, and gives up then. */
    private void knowsTheAgentButNoAnswer(String password) throws InterruptedException {
        Thread asking = Thread.ofVirtual().start(() -> {
            try {
                agents.get(agent.target(password), List.of(PORT));
            } catch (InterruptedException givingUp) {
                Thread.currentThread().interrupt();
            }
        });
        while (agent.wrongPasswords() == 0) {
            Thread.onSpinWait();
        }
        asking.interrupt();
        asking.join();
    }

    @Test
    void whatComesFromAnotherAddressIsNotHeard() throws Exception {
        try (Relay relay = new Relay(agent.agent.address())) {
            SnmpTarget target = new SnmpTarget(relay.address(), UsmAgent.user(SECRET));
            config = new SnmpConfig(List.of(SHORT, SHORT), SHORT, LONG, 10, 100);
            relay.answerFromElsewhere(true);
            assertThat(agents.get(target, List.of(PORT))).isEqualTo(new SnmpAnswer.TimedOut());
            assertThat(agent.agent.heard)
                    .as("not even the engine ID was believed")
                    .isEmpty();
            config = new SnmpConfig(List.of(LONG), LONG, LONG, 10, 100);
            relay.answerFromElsewhere(false);
            assertThat(number(agents.get(target, List.of(PORT)))).isEqualTo(1);
            assertThat(agent.agent.heard).containsExactly("GET " + PORT);
        }
    }

    private SnmpAnswer set(UsmAgent to) throws InterruptedException {
        return agents.set(to.target(SECRET), PORT, new Integer32(2));
    }

    private int read(UsmAgent from) throws InterruptedException {
        return number(agents.get(from.target(SECRET), List.of(PORT)));
    }

    private static int number(SnmpAnswer answer) {
        assertThat(answer).isInstanceOf(SnmpAnswer.Values.class);
        return ((SnmpAnswer.Values) answer).number(PORT).orElseThrow();
    }
}
