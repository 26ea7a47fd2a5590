package walt.reboot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import walt.reboot.inventory.records.JobState;
import walt.reboot.inventory.records.NodeState;

@Timeout(30)
class AbortedRebootTest {
    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(1, 2);

    private final TestEngine engine = new TestEngine();

    @AfterEach
    void stopJournal() throws InterruptedException {
        engine.stopJournal();
    }

    @Test
    void abortingEndsWhatHasNotBegun() throws InterruptedException {
        engine.soft.waitsThen(new Attempt.Rebooted());

        engine.start(FIRST, RebootMode.SOFT_THEN_HARD, TestEngine.virtual(1));
        engine.soft.awaitCalls(1);
        engine.abort(FIRST);

        assertThat(engine.records.awaitEnd(FIRST)).isEqualTo(JobState.ABORTED);
        assertThat(engine.records.state(FIRST, 0)).isEqualTo(NodeState.ABORTED);
    }

    @Test
    void abortingCompletesWhatHasBegunButDoesNotEscalate() throws InterruptedException {
        CountDownLatch goOn = engine.soft.beginsThen(new Attempt.Failed("no reply within 15 s"));

        engine.start(FIRST, RebootMode.SOFT_THEN_HARD, TestEngine.virtual(1));
        engine.soft.awaitCalls(1);
        engine.abort(FIRST);
        goOn.countDown();

        assertThat(engine.records.awaitEnd(FIRST)).isEqualTo(JobState.ABORTED);
        assertThat(engine.vm.calls()).isZero();
    }

    @Test
    void abortingOneOfTwoRequestersLeavesTheOtherItsReboot() throws InterruptedException {
        CountDownLatch goOn = engine.soft.waitsThen(new Attempt.Rebooted());

        engine.start(FIRST, RebootMode.SOFT_THEN_HARD, TestEngine.virtual(1));
        engine.soft.awaitCalls(1);
        engine.start(SECOND, RebootMode.SOFT_THEN_HARD, TestEngine.virtual(1));
        engine.abort(FIRST);
        engine.records.awaitEnd(FIRST);
        goOn.countDown();

        engine.records.awaitEnd(SECOND);
        assertThat(engine.records.state(FIRST, 0)).isEqualTo(NodeState.ABORTED);
        assertThat(engine.records.state(SECOND, 0)).isEqualTo(NodeState.REBOOTED);
    }

    @Test
    void whatHasNotBegunWhenTheServerStopsIsLeftUnfinishedInTheRecord() throws InterruptedException {
        engine.soft.waitsThen(new Attempt.Rebooted());

        engine.start(FIRST, RebootMode.SOFT_THEN_HARD, TestEngine.virtual(1));
        engine.soft.awaitCalls(1);
        engine.close(Duration.ofSeconds(5));
        engine.stopJournal();

        assertThat(engine.records.state(FIRST, 0).finished()).isFalse();
    }

    @Test
    void aRequestThatComesRightAfterAnAbortGetsItsOwnSoftReboot() throws InterruptedException {
        engine.vm.answers(new Attempt.Rebooted());
        engine.soft.answers(new Attempt.Rebooted());
        CountDownLatch goOn = engine.soft.isSlowToStop();

        engine.start(FIRST, RebootMode.SOFT_THEN_HARD, TestEngine.virtual(1));
        engine.soft.awaitCalls(1);
        engine.abort(FIRST);
        engine.start(SECOND, RebootMode.SOFT_THEN_HARD, TestEngine.virtual(1));
        goOn.countDown();

        assertThat(engine.records.awaitEnd(FIRST)).isEqualTo(JobState.ABORTED);
        assertThat(engine.records.awaitEnd(SECOND)).isEqualTo(JobState.DONE);
        assertThat(engine.records.told(SECOND, 0)).isEqualTo("REBOOTED: SOFT REBOOTED");
        assertThat(engine.vm.calls()).isZero();
    }

    @Test
    void aHardRequestThatComesRightAfterAnAbortGetsItsHardReboot() throws InterruptedException {
        engine.vm.answers(new Attempt.Rebooted());
        engine.soft.answers(new Attempt.Rebooted());
        CountDownLatch goOn = engine.soft.isSlowToStop();

        engine.start(FIRST, RebootMode.SOFT_THEN_HARD, TestEngine.virtual(1));
        engine.soft.awaitCalls(1);
        engine.abort(FIRST);
        engine.start(SECOND, RebootMode.HARD_ONLY, TestEngine.virtual(1));
        goOn.countDown();

        engine.records.awaitEnd(SECOND);
        assertThat(engine.soft.calls()).isEqualTo(1);
        assertThat(engine.records.state(SECOND, 0)).isEqualTo(NodeState.REBOOTED);
        assertThat(engine.vm.calls()).isEqualTo(1);
    }

    @Test
    void abortingAJobThatIsOverChangesNothing() throws InterruptedException {
        engine.soft.answers(new Attempt.Rebooted());

        engine.start(FIRST, RebootMode.SOFT_THEN_HARD, TestEngine.virtual(1));
        engine.records.awaitEnd(FIRST);
        engine.abort(FIRST);
        engine.abort(SECOND);

        assertThat(engine.records.state(FIRST, 0)).isEqualTo(NodeState.REBOOTED);
        assertThat(engine.has(FIRST)).isFalse();
    }

    @Test
    void aPowerCycleUnderWayIsCompletedBeforeTheServerStops() throws InterruptedException {
        CountDownLatch goOn = engine.vm.beginsThen(new Attempt.Rebooted());

        engine.start(FIRST, RebootMode.HARD_ONLY, TestEngine.virtual(1));
        engine.vm.awaitCalls(1);
        engine.close(Duration.ZERO);
        goOn.countDown();

        assertThat(engine.records.awaitEnd(FIRST)).isEqualTo(JobState.DONE);
        assertThat(engine.records.state(FIRST, 0)).isEqualTo(NodeState.REBOOTED);
    }

    @Test
    void aRequestThatComesWhileTheServerStopsIsLeftToTheNextStart() throws InterruptedException {
        engine.soft.answers(new Attempt.Rebooted());

        engine.close(Duration.ofSeconds(5));
        engine.start(FIRST, RebootMode.SOFT_THEN_HARD, TestEngine.virtual(1));
        engine.close(Duration.ofDays(1));
        engine.stopJournal();

        assertThat(engine.soft.calls()).isZero();
        assertThat(engine.records.state(FIRST, 0)).isEqualTo(NodeState.PENDING);
    }
}
