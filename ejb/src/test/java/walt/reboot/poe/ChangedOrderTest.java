package walt.reboot.poe;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import walt.reboot.engine.Attempt;
import walt.reboot.engine.PowerSource.NamedPort;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.engine.PowerSource.SwitchPort;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.PoeRow;
import walt.reboot.inventory.records.PowerPhase;
import walt.reboot.snmp.SnmpTarget;
import walt.reboot.snmp.SnmpVersion;

/** Operators who change their mind while a node waits for its turn. */
class ChangedOrderTest {
    private static final Attempt FORBIDDEN = new Attempt.Failed("forbidden on switch");
    private static final SwitchPort FOURTH = new SwitchPort(PoeBench.PORT.agent(), new PoeRow(1, 4));

    private final PoeBench bench = new PoeBench();
    private int asked;

    private Order at(CycleOrder.Port port, @Nullable SwitchPort leftOff) {
        return new CycleOrder(TestCycles.node(PoeBench.PORT), port, leftOff, 1, bench.progress);
    }

    private Order at(SwitchPort port) {
        return at(new CycleOrder.ByRow(port), null);
    }

    private Order atThird() {
        return at(PoeBench.PORT);
    }

    private static Order forbidden() {
        return new Order.Forbidden("forbidden on switch");
    }

    /** One answer after the other; the last one stays. */
    private Order.Source answers(Order... orders) {
        Deque<Order> rest = new ArrayDeque<>(List.of(orders));
        return () -> {
            asked++;
            return rest.size() > 1 ? rest.remove() : rest.element();
        };
    }

    /** The same, and the first answer is an old one when it is used. */
    private Order.Source afterAWait(Order... orders) {
        Order.Source source = answers(orders);
        return () -> {
            Order order = source.now();
            if (asked == 1) {
                bench.time.pause(Duration.ofSeconds(1));
            }
            return order;
        };
    }

    @Test
    void whoNeedNotWaitAsksOnce() throws Exception {
        assertThat(bench.cycle(answers(atThird(), forbidden()))).isEqualTo(new Attempt.Rebooted());
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void aSwitchThatIsForbiddenDuringTheCoolDownIsNotCut() throws Exception {
        bench.cycle();
        assertThat(bench.cycle(answers(atThird(), forbidden()))).isEqualTo(FORBIDDEN);
        assertThat(bench.poeSwitch.cuts).isEqualTo(1);
    }

    @Test
    void aSwitchThatIsForbiddenWhileTheNodeWaitsForAPlaceIsNotCut() throws Exception {
        CountDownLatch waits = new CountDownLatch(1);
        CompletableFuture<Attempt> second = new CompletableFuture<>();
        bench.progress.atBegin = () -> {
            Thread.ofVirtual().start(() -> complete(second, waits));
            await(waits);
            bench.time.pause(Duration.ofSeconds(1));
        };
        assertThat(bench.cycle()).isEqualTo(new Attempt.Rebooted());
        assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo(FORBIDDEN);
        assertThat(bench.poeSwitch.cuts).isEqualTo(1);
    }

    /** A reboot of another node that must wait, and is forbidden then. */
    private void complete(CompletableFuture<Attempt> result, CountDownLatch waits) {
        FakeProgress progress = new FakeProgress(new Story()) {
            @Override
            public void phase(String what) {
                assertThat(what).isEqualTo("waiting for a place on sw-1");
                waits.countDown();
            }
        };
        Order other = new CycleOrder(TestCycles.node(2, FOURTH), new CycleOrder.ByRow(FOURTH), null, 1, progress);
        try {
            result.complete(bench.cycle(answers(other, forbidden()), progress));
        } catch (InterruptedException unexpected) {
            result.completeExceptionally(unexpected);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    @Test
    void aPortThatIsCorrectedMeanwhileIsCutInsteadOfTheFirst() throws Exception {
        assertThat(bench.cycle(afterAWait(atThird(), at(FOURTH)))).isEqualTo(new Attempt.Rebooted());
        assertThat(bench.phases()).contains("switching sw-1/1.4 off").doesNotContain("switching sw-1/1.3 off");
    }

    @Test
    void aNodeThatIsMovedToAnotherSwitchMeanwhileGetsInLineThereAndLeavesItsPlace() throws Exception {
        SwitchAgent agent = PoeBench.PORT.agent();
        SwitchPort moved = new SwitchPort(
                new SwitchAgent(new UUID(0, 2), new DeviceName("sw-2"), agent.target()), new PoeRow(1, 1));
        assertThat(bench.cycle(afterAWait(atThird(), at(moved)))).isEqualTo(new Attempt.Rebooted());
        assertThat(bench.phases()).contains("switching sw-2/1.1 off").doesNotContain("switching sw-1/1.3 off");
        assertThat(bench.cycle()).isEqualTo(new Attempt.Rebooted());
        assertThat(bench.phases()).doesNotContain("waiting for a place on sw-1");
    }

    @Test
    void aSwitchThatIsForbiddenWhileItIsAskedIsNotCut() throws Exception {
        isNotCutAfterItsSwitchWasAsked("forbidden on switch", forbidden());
    }

    @Test
    void aPortThatIsCorrectedWhileItsSwitchIsAskedIsNotCut() throws Exception {
        isNotCutAfterItsSwitchWasAsked("was changed a moment ago: reboot it again", at(FOURTH));
    }

    @Test
    void aSwitchThatGetsAnotherAddressWhileItIsAskedIsNotCut() throws Exception {
        SwitchAgent agent = PoeBench.PORT.agent();
        SnmpTarget elsewhere = new SnmpTarget(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 1161), SnmpVersion.V2C, "private");
        isNotCutAfterItsSwitchWasAsked(
                "was changed a moment ago: reboot it again",
                at(new SwitchPort(new SwitchAgent(agent.id(), agent.name(), elsewhere), PoeBench.PORT.row())));
    }

    /** The node waits until its port delivers power again, which takes two seconds. */
    private void isNotCutAfterItsSwitchWasAsked(String why, Order then) throws Exception {
        bench.cycle();
        bench.time.pause(Duration.ofSeconds(5));
        bench.poeSwitch.deliversAfterReads(4);
        assertThat(bench.cycle(answers(atThird(), then)))
                .isInstanceOfSatisfying(
                        Attempt.Failed.class,
                        failed -> assertThat(failed.reason()).endsWith(why));
        assertThat(bench.poeSwitch.cuts).isEqualTo(1);
        assertThat(bench.ledger.open).isEmpty();
    }

    @Test
    void thePortOfAnotherSpellingIsTheSame() throws Exception {
        bench.cycle();
        bench.time.pause(Duration.ofSeconds(5));
        bench.poeSwitch.deliversAfterReads(4);
        Order named = at(new CycleOrder.ByName(new NamedPort(PoeBench.PORT.agent(), "Gi1/0/3", null)), null);
        assertThat(bench.cycle(answers(atThird(), named))).isEqualTo(new Attempt.Rebooted());
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void whatIsOwedIsGivenBackThoughCutsAreForbiddenMeanwhile() throws Exception {
        bench.poeSwitch.enable(PoeBench.PORT.row(), false);
        bench.ledger.left(PoeBench.PORT, PowerPhase.OFF);
        assertThat(bench.cycle(afterAWait(leftOff(), forbidden())))
                .isEqualTo(new Attempt.Rebooted("the port was off: it was only switched on"));
        assertThat(bench.portIsOn()).isTrue();
        assertThat(bench.ledger.open).isEmpty();
    }

    @Test
    void whatWasOwedIsNotCutWhenThatIsForbiddenMeanwhile() throws Exception {
        assertThat(bench.cycle(afterAWait(leftOff(), forbidden()))).isEqualTo(FORBIDDEN);
        assertThat(bench.poeSwitch.cuts).isZero();
    }

    private Order leftOff() {
        return at(new CycleOrder.ByRow(PoeBench.PORT), PoeBench.PORT);
    }
}
