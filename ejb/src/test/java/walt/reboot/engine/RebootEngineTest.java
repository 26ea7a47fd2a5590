package walt.reboot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import walt.reboot.inventory.records.JobState;
import walt.reboot.inventory.records.NodeState;

@Timeout(30)
class RebootEngineTest {
    private static final UUID FIRST = new UUID(1, 1);

    private final TestEngine engine = new TestEngine();

    @AfterEach
    void stopJournal() throws InterruptedException {
        engine.stopJournal();
    }

    @Test
    void aNodeThatAcknowledgesIsNotHardRebooted() throws InterruptedException {
        engine.soft.answers(new Attempt.Rebooted());

        engine.start(FIRST, RebootMode.SOFT_THEN_HARD, TestEngine.virtual(1));

        assertThat(engine.records.awaitEnd(FIRST)).isEqualTo(JobState.DONE);
        assertThat(engine.records.told(FIRST, 0)).isEqualTo("REBOOTED: SOFT REBOOTED");
        assertThat(engine.vm.calls()).isZero();
    }

    @Test
    void aNodeThatFailsToAcknowledgeIsHardRebooted() throws InterruptedException {
        engine.soft.answers(new Attempt.Failed("connection refused"));
        engine.vm.answers(new Attempt.Rebooted());

        engine.start(FIRST, RebootMode.SOFT_THEN_HARD, TestEngine.virtual(1));

        engine.records.awaitEnd(FIRST);
        assertThat(engine.records.told(FIRST, 0)).isEqualTo("REBOOTED: SOFT FAILED connection refused, VM REBOOTED");
    }

    @Test
    void hardOnlyNeverTriesTheSoftReboot() throws InterruptedException {
        engine.vm.answers(new Attempt.Rebooted());

        engine.start(FIRST, RebootMode.HARD_ONLY, TestEngine.virtual(1));

        engine.records.awaitEnd(FIRST);
        assertThat(engine.soft.calls()).isZero();
    }

    @Test
    void aNodeThatCannotBeHardRebootedFailsWithBothReasons() throws InterruptedException {
        engine.soft.answers(new Attempt.Failed("connection refused"));

        engine.start(FIRST, RebootMode.SOFT_THEN_HARD, TestEngine.unmanaged(1));

        engine.records.awaitEnd(FIRST);
        assertThat(engine.records.told(FIRST, 0))
                .isEqualTo("FAILED: SOFT FAILED connection refused, POE SKIPPED forbidden on switch");
    }

    @Test
    void aBugInAStrategyFailsItsNodeOnly() throws InterruptedException {
        engine.soft.throwsUp();

        engine.start(FIRST, RebootMode.SOFT_THEN_HARD, TestEngine.unmanaged(1));

        engine.records.awaitEnd(FIRST);
        assertThat(engine.records.told(FIRST, 0)).startsWith("FAILED: SOFT FAILED internal error");
    }

    @Test
    void tenThousandNodesWaitSideBySide() throws InterruptedException {
        CountDownLatch goOn = engine.soft.waitsThen(new Attempt.Rebooted());
        int nodes = 10_000;

        engine.start(
                FIRST,
                RebootMode.SOFT_THEN_HARD,
                IntStream.range(0, nodes).mapToObj(i -> TestEngine.virtual(i)).toArray(Node[]::new));
        engine.soft.awaitCalls(nodes);
        goOn.countDown();

        assertThat(engine.records.awaitEnd(FIRST)).isEqualTo(JobState.DONE);
        assertThat(engine.records.count(FIRST, NodeState.REBOOTED)).isEqualTo(nodes);
    }
}
