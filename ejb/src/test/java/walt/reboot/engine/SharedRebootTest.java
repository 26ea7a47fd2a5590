package walt.reboot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SharedRebootTest {
    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(1, 2);

    private final TestEngine engine = new TestEngine();

    @AfterEach
    void stopJournal() throws InterruptedException {
        engine.stopJournal();
    }

    @Test
    void aSecondRequestJoinsTheRebootUnderWay() throws InterruptedException {
        CountDownLatch goOn = engine.soft.waitsThen(new Attempt.Rebooted());

        engine.start(FIRST, RebootMode.SOFT_THEN_HARD, TestEngine.virtual(1));
        engine.soft.awaitCalls(1);
        engine.start(SECOND, RebootMode.SOFT_THEN_HARD, TestEngine.virtual(1));
        goOn.countDown();

        engine.records.awaitEnd(FIRST);
        engine.records.awaitEnd(SECOND);
        assertThat(engine.soft.calls()).isEqualTo(1);
        assertThat(engine.records.told(SECOND, 0)).isEqualTo(engine.records.told(FIRST, 0));
    }

    @Test
    void whoIsBeingRebootedIsKnownFromTheStartOfTheJobToTheEnd() throws InterruptedException {
        CountDownLatch goOn = engine.soft.waitsThen(new Attempt.Rebooted());

        engine.start(FIRST, RebootMode.SOFT_THEN_HARD, TestEngine.virtual(1), TestEngine.virtual(2));
        assertThat(engine.underWay()).containsExactlyInAnyOrder("vn-1", "vn-2");
        goOn.countDown();

        engine.records.awaitEnd(FIRST);
        engine.close(Duration.ofSeconds(10));
        assertThat(engine.underWay()).isEmpty();
    }

    @Test
    void aHardRequestEndsASoftRebootThatIsNotAcknowledged() throws InterruptedException {
        engine.soft.waitsThen(new Attempt.Rebooted());
        engine.vm.answers(new Attempt.Rebooted());

        engine.start(FIRST, RebootMode.SOFT_THEN_HARD, TestEngine.virtual(1));
        engine.soft.awaitCalls(1);
        engine.start(SECOND, RebootMode.HARD_ONLY, TestEngine.virtual(1));

        engine.records.awaitEnd(FIRST);
        engine.records.awaitEnd(SECOND);
        assertThat(engine.records.told(FIRST, 0))
                .isEqualTo("REBOOTED: SOFT SKIPPED a hard-reboot was asked for, VM REBOOTED");
        assertThat(engine.vm.calls()).isEqualTo(1);
    }

    @Test
    void aHardRequestThatIsImpossibleLeavesTheSoftRebootAlone() throws InterruptedException {
        CountDownLatch goOn = engine.soft.waitsThen(new Attempt.Rebooted());

        engine.start(FIRST, RebootMode.SOFT_THEN_HARD, TestEngine.unmanaged(1));
        engine.soft.awaitCalls(1);
        engine.start(SECOND, RebootMode.HARD_ONLY, TestEngine.unmanaged(1));
        engine.records.awaitEnd(SECOND);
        goOn.countDown();

        engine.records.awaitEnd(FIRST);
        assertThat(engine.records.told(SECOND, 0)).isEqualTo("FAILED: POE SKIPPED forbidden on switch");
        assertThat(engine.records.told(FIRST, 0)).isEqualTo("REBOOTED: SOFT REBOOTED");
    }

    @Test
    void aNodeCanBeRebootedAgainOnceItsRebootIsOver() throws InterruptedException {
        engine.soft.answers(new Attempt.Rebooted());

        for (int i = 0; i < 20; i++) {
            UUID job = new UUID(2, i);
            engine.start(job, RebootMode.SOFT_THEN_HARD, TestEngine.virtual(1));
            engine.records.awaitEnd(job);
        }

        assertThat(engine.soft.calls()).isEqualTo(20);
    }

    @Test
    void whoJoinsBringsANewerPlanForTheHardStep() throws InterruptedException {
        CountDownLatch goOn = engine.soft.waitsThen(new Attempt.Failed("connection refused"));
        engine.vm.answers(new Attempt.Rebooted());

        engine.start(FIRST, RebootMode.SOFT_THEN_HARD, TestEngine.unmanaged(1));
        engine.soft.awaitCalls(1);
        engine.start(SECOND, RebootMode.SOFT_THEN_HARD, TestEngine.virtual(1));
        goOn.countDown();

        engine.records.awaitEnd(FIRST);
        engine.records.awaitEnd(SECOND);
        assertThat(engine.records.told(FIRST, 0)).isEqualTo("REBOOTED: SOFT FAILED connection refused, VM REBOOTED");
        assertThat(engine.vm.calls()).isEqualTo(1);
    }
}
