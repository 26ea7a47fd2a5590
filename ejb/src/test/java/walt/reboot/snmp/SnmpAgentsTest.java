package walt.reboot.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.snmp4j.PDU;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;

@Timeout(60)
class SnmpAgentsTest extends AgentsInMemory {
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
}
