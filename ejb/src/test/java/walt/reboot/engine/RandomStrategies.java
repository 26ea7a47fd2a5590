package walt.reboot.engine;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** Strategies that take random time, begin or not, and end anyhow; they count how often two work on the same node at once. */
@SuppressWarnings("ThreadPriorityCheck") // yielding is what mixes the threads
final class RandomStrategies implements Function<RebootMethod, RebootStrategy> {
    private final AtomicLong calls;
    private final AtomicIntegerArray busy;
    private final AtomicInteger overlaps = new AtomicInteger();

    RandomStrategies(long seed, int nodes) {
        this.calls = new AtomicLong(seed << 32);
        this.busy = new AtomicIntegerArray(nodes);
    }

    int overlaps() {
        return overlaps.get();
    }

    @Override
    public RebootStrategy apply(RebootMethod method) {
        return new RebootStrategy() {
            @Override
            public RebootMethod method() {
                return method;
            }

            @Override
            public Attempt reboot(Node node, Progress progress) throws InterruptedException {
                int index = (int) node.id().getLeastSignificantBits();
                if (busy.incrementAndGet(index) > 1) {
                    overlaps.incrementAndGet();
                }
                try {
                    return go(new Random(calls.incrementAndGet()), progress);
                } finally {
                    busy.decrementAndGet(index);
                }
            }
        };
    }

    private static Attempt go(Random random, Progress progress) throws InterruptedException {
        progress.phase("waiting");
        dawdle(random);
        if (random.nextInt(3) > 0) {
            progress.begin();
            progress.phase("under way");
            dawdle(random);
        }
        return switch (random.nextInt(4)) {
            case 0 -> new Attempt.Failed("no luck");
            case 1 -> throw new InterruptedException(); // as if interrupted at the very end, or for no reason
            default -> new Attempt.Rebooted();
        };
    }

    /** Waits a little; an interrupt ends it. */
    private static void dawdle(Random random) throws InterruptedException {
        for (int i = random.nextInt(20); i > 0; i--) {
            Thread.onSpinWait();
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }
}
