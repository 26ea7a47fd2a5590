package walt.reboot.engine;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A strategy that does as it is told, and counts its calls. */
final class ScriptedStrategy implements RebootStrategy {
    private final RebootMethod method;
    private final AtomicInteger calls = new AtomicInteger();
    private volatile @Nullable Attempt answer;
    private volatile CountDownLatch goOn = new CountDownLatch(0);
    private volatile boolean begins;
    private volatile @Nullable CountDownLatch stop;

    ScriptedStrategy(RebootMethod method) {
        this.method = method;
    }

    void answers(Attempt attempt) {
        answer = attempt;
    }

    void throwsUp() {
        answer = null;
    }

    /** Waits, and can be interrupted meanwhile, until the latch is opened. */
    CountDownLatch waitsThen(Attempt attempt) {
        answer = attempt;
        goOn = new CountDownLatch(1);
        return goOn;
    }

    /** Begins what can't be taken back, then waits for the latch. */
    CountDownLatch beginsThen(Attempt attempt) {
        begins = true;
        return waitsThen(attempt);
    }

    /** Waits for an interrupt at its first call, and then, deaf to everything, until the latch is opened. */
    CountDownLatch isSlowToStop() {
        CountDownLatch latch = new CountDownLatch(1);
        stop = latch;
        return latch;
    }

    int calls() {
        return calls.get();
    }

    void awaitCalls(int wanted) {
        while (calls.get() < wanted) {
            Thread.onSpinWait();
        }
    }

    @Override
    public RebootMethod method() {
        return method;
    }

    @Override
    public Attempt reboot(Node node, Progress progress) throws InterruptedException {
        if (begins) {
            progress.begin();
        }
        progress.phase("waiting");
        CountDownLatch slow = stop;
        if (calls.incrementAndGet() == 1 && slow != null) {
            stopSlowly(slow);
        }
        goOn.await();
        if (!begins) {
            progress.begin();
        }
        Attempt attempt = answer;
        if (attempt == null) {
            throw new IllegalStateException("scripted bug");
        }
        return attempt;
    }

    private static void stopSlowly(CountDownLatch latch) throws InterruptedException {
        try {
            new CountDownLatch(1).await();
        } finally {
            while (latch.getCount() > 0) {
                Thread.onSpinWait();
            }
        }
    }
}
