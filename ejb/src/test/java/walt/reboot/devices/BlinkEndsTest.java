package walt.reboot.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class BlinkEndsTest {
    private static final UUID NODE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final Duration TIME = Duration.ofMinutes(1);

    private final List<FutureTask<?>> timer = new ArrayList<>();
    private final List<Runnable> tasks = new ArrayList<>();
    private final List<String> done = new ArrayList<>();

    private final BlinkEnds ends = new BlinkEnds((time, task) -> {
        FutureTask<?> future = new FutureTask<>(task, time);
        timer.add(future);
        tasks.add(task);
        return future;
    });

    @Test
    void aSecondBlinkIsNotEndedByTheFirst() {
        ends.set(NODE, TIME, () -> done.add("first"));
        ends.set(NODE, TIME, () -> done.add("second"));

        timer.forEach(FutureTask::run);

        assertThat(timer.getFirst().isCancelled()).isTrue();
        assertThat(done).containsExactly("second");
    }

    @Test
    void anEndThatCouldNotBeCancelledAnyMoreDoesNothing() {
        ends.set(NODE, TIME, () -> done.add("first"));
        ends.set(NODE, TIME, () -> done.add("second"));

        tasks.forEach(Runnable::run);

        assertThat(done).containsExactly("second");
    }

    @Test
    void nodesEndEachByItself() {
        ends.set(NODE, TIME, () -> done.add("one"));
        ends.set(OTHER, TIME, () -> done.add("other"));

        timer.reversed().forEach(FutureTask::run);

        assertThat(done).containsExactly("other", "one");
    }
}
