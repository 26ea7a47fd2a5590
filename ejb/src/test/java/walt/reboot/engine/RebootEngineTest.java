package walt.reboot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import walt.reboot.engine.PowerSource.Unmanaged;
import walt.reboot.engine.PowerSource.VirtualMachine;
import walt.reboot.engine.RebootEngine.Order;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.records.JobState;
import walt.reboot.inventory.records.NodeState;

@Timeout(30)
class RebootEngineTest {
    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(1, 2);

    private final ScriptedStrategy soft = new ScriptedStrategy(RebootMethod.SOFT);
    private final ScriptedStrategy vm = new ScriptedStrategy(RebootMethod.VM);
    private final MemoryRecords records = new MemoryRecords();
    private final Journal journal = new Journal(records::write, records::changed);
    private final Thread journalThread = Thread.ofVirtual().start(journal);
    private final RebootEngine engine = new RebootEngine(
            method -> method == RebootMethod.SOFT ? soft : vm,
            journal,
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
            Thread.ofVirtual().factory());

    @AfterEach
    void stopJournal() throws InterruptedException {
        journal.close();
        journalThread.join();
    }

    @Test
    void aNodeThatAcknowledgesIsNotHardRebooted() throws InterruptedException {
        soft.answers(new Attempt.Rebooted());

        start(FIRST, RebootMode.SOFT_THEN_HARD, virtual(1));

        assertThat(records.awaitEnd(FIRST)).isEqualTo(JobState.DONE);
        assertThat(records.told(FIRST, 0)).isEqualTo("REBOOTED: SOFT REBOOTED");
        assertThat(vm.calls()).isZero();
    }

    @Test
    void aNodeThatFailsToAcknowledgeIsHardRebooted() throws InterruptedException {
        soft.answers(new Attempt.Failed("connection refused"));
        vm.answers(new Attempt.Rebooted());

        start(FIRST, RebootMode.SOFT_THEN_HARD, virtual(1));

        records.awaitEnd(FIRST);
        assertThat(records.told(FIRST, 0)).isEqualTo("REBOOTED: SOFT FAILED connection refused, VM REBOOTED");
    }

    @Test
    void hardOnlyNeverTriesTheSoftReboot() throws InterruptedException {
        vm.answers(new Attempt.Rebooted());

        start(FIRST, RebootMode.HARD_ONLY, virtual(1));

        records.awaitEnd(FIRST);
        assertThat(soft.calls()).isZero();
    }

    @Test
    void aNodeThatCannotBeHardRebootedFailsWithBothReasons() throws InterruptedException {
        soft.answers(new Attempt.Failed("connection refused"));

        start(FIRST, RebootMode.SOFT_THEN_HARD, unmanaged(1));

        records.awaitEnd(FIRST);
        assertThat(records.told(FIRST, 0))
                .isEqualTo("FAILED: SOFT FAILED connection refused, POE SKIPPED forbidden on switch");
    }

    @Test
    void aBugInAStrategyFailsItsNodeOnly() throws InterruptedException {
        soft.throwsUp();

        start(FIRST, RebootMode.SOFT_THEN_HARD, unmanaged(1));

        records.awaitEnd(FIRST);
        assertThat(records.told(FIRST, 0)).startsWith("FAILED: SOFT FAILED internal error");
    }

    @Test
    void aSecondRequestJoinsTheRebootUnderWay() throws InterruptedException {
        CountDownLatch goOn = soft.waitsThen(new Attempt.Rebooted());

        start(FIRST, RebootMode.SOFT_THEN_HARD, virtual(1));
        soft.awaitCalls(1);
        start(SECOND, RebootMode.SOFT_THEN_HARD, virtual(1));
        goOn.countDown();

        records.awaitEnd(FIRST);
        records.awaitEnd(SECOND);
        assertThat(soft.calls()).isEqualTo(1);
        assertThat(records.told(SECOND, 0)).isEqualTo(records.told(FIRST, 0));
    }

    @Test
    void aHardRequestEndsASoftRebootThatIsNotAcknowledged() throws InterruptedException {
        soft.waitsThen(new Attempt.Rebooted());
        vm.answers(new Attempt.Rebooted());

        start(FIRST, RebootMode.SOFT_THEN_HARD, virtual(1));
        soft.awaitCalls(1);
        start(SECOND, RebootMode.HARD_ONLY, virtual(1));

        records.awaitEnd(FIRST);
        records.awaitEnd(SECOND);
        assertThat(records.told(FIRST, 0)).isEqualTo("REBOOTED: SOFT SKIPPED a hard-reboot was asked for, VM REBOOTED");
        assertThat(vm.calls()).isEqualTo(1);
    }

    @Test
    void aHardRequestThatIsImpossibleLeavesTheSoftRebootAlone() throws InterruptedException {
        CountDownLatch goOn = soft.waitsThen(new Attempt.Rebooted());

        start(FIRST, RebootMode.SOFT_THEN_HARD, unmanaged(1));
        soft.awaitCalls(1);
        start(SECOND, RebootMode.HARD_ONLY, unmanaged(1));
        records.awaitEnd(SECOND);
        goOn.countDown();

        records.awaitEnd(FIRST);
        assertThat(records.told(SECOND, 0)).isEqualTo("FAILED: POE SKIPPED forbidden on switch");
        assertThat(records.told(FIRST, 0)).isEqualTo("REBOOTED: SOFT REBOOTED");
    }

    @Test
    void abortingEndsWhatHasNotBegun() throws InterruptedException {
        soft.waitsThen(new Attempt.Rebooted());

        start(FIRST, RebootMode.SOFT_THEN_HARD, virtual(1));
        soft.awaitCalls(1);
        engine.abort(FIRST);

        assertThat(records.awaitEnd(FIRST)).isEqualTo(JobState.ABORTED);
        assertThat(records.state(FIRST, 0)).isEqualTo(NodeState.ABORTED);
    }

    @Test
    void abortingCompletesWhatHasBegunButDoesNotEscalate() throws InterruptedException {
        CountDownLatch goOn = soft.beginsThen(new Attempt.Failed("no reply within 15 s"));

        start(FIRST, RebootMode.SOFT_THEN_HARD, virtual(1));
        soft.awaitCalls(1);
        engine.abort(FIRST);
        goOn.countDown();

        assertThat(records.awaitEnd(FIRST)).isEqualTo(JobState.ABORTED);
        assertThat(vm.calls()).isZero();
    }

    @Test
    void abortingOneOfTwoRequestersLeavesTheOtherItsReboot() throws InterruptedException {
        CountDownLatch goOn = soft.waitsThen(new Attempt.Rebooted());

        start(FIRST, RebootMode.SOFT_THEN_HARD, virtual(1));
        soft.awaitCalls(1);
        start(SECOND, RebootMode.SOFT_THEN_HARD, virtual(1));
        engine.abort(FIRST);
        records.awaitEnd(FIRST);
        goOn.countDown();

        records.awaitEnd(SECOND);
        assertThat(records.state(FIRST, 0)).isEqualTo(NodeState.ABORTED);
        assertThat(records.state(SECOND, 0)).isEqualTo(NodeState.REBOOTED);
    }

    @Test
    void aNodeCanBeRebootedAgainOnceItsRebootIsOver() throws InterruptedException {
        soft.answers(new Attempt.Rebooted());

        for (int i = 0; i < 20; i++) {
            UUID job = new UUID(2, i);
            start(job, RebootMode.SOFT_THEN_HARD, virtual(1));
            records.awaitEnd(job);
        }

        assertThat(soft.calls()).isEqualTo(20);
    }

    @Test
    void tenThousandNodesWaitSideBySide() throws InterruptedException {
        CountDownLatch goOn = soft.waitsThen(new Attempt.Rebooted());
        int nodes = 10_000;

        start(
                FIRST,
                RebootMode.SOFT_THEN_HARD,
                IntStream.range(0, nodes).mapToObj(i -> virtual(i)).toArray(Node[]::new));
        soft.awaitCalls(nodes);
        goOn.countDown();

        assertThat(records.awaitEnd(FIRST)).isEqualTo(JobState.DONE);
        assertThat(records.count(FIRST, NodeState.REBOOTED)).isEqualTo(nodes);
    }

    @Test
    void whatHasNotBegunWhenTheServerStopsIsLeftUnfinishedInTheRecord() throws InterruptedException {
        soft.waitsThen(new Attempt.Rebooted());

        start(FIRST, RebootMode.SOFT_THEN_HARD, virtual(1));
        soft.awaitCalls(1);
        engine.close(Duration.ofSeconds(5));
        journal.close();
        journalThread.join();

        assertThat(records.state(FIRST, 0).finished()).isFalse();
    }

    private void start(UUID job, RebootMode mode, Node... nodes) {
        List<Order> orders = new ArrayList<>();
        for (Node node : nodes) {
            orders.add(new Order(orders.size(), RebootPlan.of(node, mode), 0));
        }
        engine.start(job, 0, orders);
    }

    private static Node virtual(int i) {
        return new Node(new UUID(0, i), new DeviceName("vn-" + i), new IpAddress("127.0.0.1"), new VirtualMachine());
    }

    private static Node unmanaged(int i) {
        return new Node(
                new UUID(0, i),
                new DeviceName("rpi-" + i),
                new IpAddress("127.0.0.1"),
                new Unmanaged(RebootMethod.POE, "forbidden on switch"));
    }
}
