package walt.lab;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;

/**
 * The time of a lab stands still: what was to happen later, a boot or a late reply, happens only once it is over. So a
 * test is never too late for it, however busy the machine is.
 */
public final class Standstill {

    private static final long PATIENCE_SECONDS = 10;

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);

    private Standstill() {}

    /** Begins now; the lab has a switch at least. */
    public static Standstill of(Lab lab) throws InterruptedException {
        Standstill still = new Standstill();
        // The lab has one timer thread: while it stands here, it does nothing else.
        lab.switches().getFirst().device().time().after(Duration.ZERO, still::stand);
        Assertions.assertThat(still.begun.await(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .isTrue();
        return still;
    }

    private void stand() {
        begun.countDown();
        try {
            over.await();
        } catch (InterruptedException labClosed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Time goes on. */
    public void end() {
        over.countDown();
    }
}
