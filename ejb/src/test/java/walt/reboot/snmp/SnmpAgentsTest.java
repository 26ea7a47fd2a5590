package walt.reboot.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.snmp4j.PDU;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;

@Timeout(60)
class SnmpAgentsTest {
    private static final OID OBJECT = new OID("1.3.6.1.2.1.105.1.1.1.3.1.1");
    private static final SnmpTarget SWITCH = target(1, SnmpVersion.V2C);
    private static final int TRIES = SnmpConfig.defaults().readWaits().size();

    private final AtomicLong nanos = new AtomicLong();
    private final AgentLines lines = new AgentLines(nanos::get);
    private final MibTable table = new MibTable().put(OBJECT.toString(), new Integer32(1));

    @Test
    void aReadGivesTheValue() throws Exception {
        FakeWire wire = answering();
        assertThat(agents(wire).get(SWITCH, List.of(OBJECT)))
                .isInstanceOfSatisfying(
                        SnmpAnswer.Values.class,
                        values -> assertThat(values.number(OBJECT)).hasValue(1));
    }

    @Test
    void aReadIsRepeatedAndASetIsNot() throws Exception {
        FakeWire wire = silent();
        SnmpAgents agents = agents(wire);
        assertThat(agents.get(SWITCH, List.of(OBJECT))).isEqualTo(new SnmpAnswer.TimedOut());
        assertThat(agents.set(target(2, SnmpVersion.V2C), OBJECT, new Integer32(2)))
                .isEqualTo(new SnmpAnswer.TimedOut());
        assertThat(wire.sent).extracting(FakeWire.Sent::tries).containsExactly(TRIES, 1);
    }

    @Test
    void anAbsentObjectIsTheSameAnswerInBothVersions() throws Exception {
        OID absent = new OID("1.3.6.1.9");
        SnmpAgents one = agents(new FakeWire(request -> Optional.of(table.answer(request, true))));
        assertThat(one.get(SWITCH, List.of(OBJECT, absent))).isEqualTo(new SnmpAnswer.NoSuchObject(absent));
        assertThat(agents(answering()).get(SWITCH, List.of(OBJECT, absent)))
                .isEqualTo(new SnmpAnswer.NoSuchObject(absent));
    }

    @Test
    void aRefusalIsNamed() throws Exception {
        SnmpAgents agents = agents(new FakeWire(request -> Optional.of(error(request, PDU.noAccess))));
        assertThat(agents.set(SWITCH, OBJECT, new Integer32(2))).isEqualTo(new SnmpAnswer.Refused("noAccess"));
        assertThat(agents.get(SWITCH, List.of(OBJECT))).isEqualTo(new SnmpAnswer.Refused("noAccess"));
    }

    @Test
    void anAnswerAboutSomethingElseIsNotTakenForTheAnswer() throws Exception {
        SnmpAgents agents =
                agents(new FakeWire(request -> Optional.of(table.answer(new PDU(PDU.GET, List.of()), false))));
        assertThat(agents.get(SWITCH, List.of(OBJECT))).isInstanceOf(SnmpAnswer.Wrong.class);
    }

    @Test
    void aTurnIsTakenByOneRequestAtATime() throws Exception {
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        SnmpAgents agents = agents(new FakeWire(request -> {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            Thread.onSpinWait();
            underWay.decrementAndGet();
            return Optional.of(table.answer(request, false));
        }));
        all(start(50, () -> agents.get(SWITCH, List.of(OBJECT))));
        assertThat(most).hasValue(1);
        assertThat(lines.size()).isZero();
    }

    @Test
    void agentsDoNotWaitForEachOther() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        SnmpAgents agents = agents(new FakeWire(request -> {
            both.countDown();
            assertThat(both.await(10, TimeUnit.SECONDS)).isTrue(); // each is answered only when the other is asked too
            return Optional.of(table.answer(request, false));
        }));
        List<CompletableFuture<SnmpAnswer>> answers = new ArrayList<>();
        answers.addAll(start(1, () -> agents.get(SWITCH, List.of(OBJECT))));
        answers.addAll(start(1, () -> agents.get(target(2, SnmpVersion.V2C), List.of(OBJECT))));
        assertThat(all(answers)).allMatch(SnmpAnswer.Values.class::isInstance);
    }

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

    @Test
    void whoIsInterruptedLeavesTheLine() throws Exception {
        CountDownLatch inTurn = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        SnmpAgents agents = agents(new FakeWire(request -> {
            inTurn.countDown();
            end.await();
            return Optional.of(table.answer(request, false));
        }));
        List<CompletableFuture<SnmpAnswer>> first = start(1, () -> agents.get(SWITCH, List.of(OBJECT)));
        inTurn.await();
        CompletableFuture<String> second = new CompletableFuture<>();
        Thread waiting = Thread.ofVirtual().start(() -> {
            try {
                agents.get(SWITCH, List.of(OBJECT));
                second.complete("answered");
            } catch (InterruptedException left) {
                second.complete("left");
            }
        });
        awaitUsers(2);
        waiting.interrupt();
        assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo("left");
        end.countDown();
        assertThat(all(first)).allMatch(SnmpAnswer.Values.class::isInstance);
        assertThat(lines.size()).isZero();
    }

    private SnmpAgents agents(Wire wire) {
        return new SnmpAgents(wire, lines, SnmpConfig::defaults);
    }

    private FakeWire answering() {
        return new FakeWire(request -> Optional.of(table.answer(request, false)));
    }

    private static FakeWire silent() {
        return new FakeWire(request -> Optional.empty());
    }

    private static PDU error(PDU request, int status) {
        PDU answer = new PDU(request);
        answer.setErrorStatus(status);
        answer.setErrorIndex(1);
        return answer;
    }

    private static SnmpTarget target(int lastByte, SnmpVersion version) {
        return new SnmpTarget(new InetSocketAddress(loopback(lastByte), 161), version, "private");
    }

    private static InetAddress loopback(int lastByte) {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) lastByte});
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void awaitUsers(int count) {
        while (lines.users(SWITCH.address()) < count) {
            Thread.onSpinWait();
        }
    }

    private interface Asking {
        SnmpAnswer ask() throws InterruptedException;
    }

    private static List<CompletableFuture<SnmpAnswer>> start(int times, Asking asking) {
        List<CompletableFuture<SnmpAnswer>> answers = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            CompletableFuture<SnmpAnswer> answer = new CompletableFuture<>();
            answers.add(answer);
            Thread.ofVirtual().start(() -> {
                try {
                    answer.complete(asking.ask());
                } catch (InterruptedException | RuntimeException failed) {
                    answer.completeExceptionally(failed);
                }
            });
        }
        return answers;
    }

    private static List<SnmpAnswer> all(List<CompletableFuture<SnmpAnswer>> answers) throws Exception {
        List<SnmpAnswer> all = new ArrayList<>();
        for (CompletableFuture<SnmpAnswer> answer : answers) {
            all.add(answer.get(Duration.ofSeconds(20).toMillis(), TimeUnit.MILLISECONDS));
        }
        return all;
    }
}
