package walt.reboot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many requests and aborts for a few nodes at the same time: each node of each job ends once, and no node is rebooted twice at once. */
@Timeout(60)
@SuppressWarnings("ThreadPriorityCheck") // yielding is what mixes the threads
class EngineStressTest {
    private static final int NODES = 6;
    private static final int JOBS = 400;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyTicketEndsOnceAndNoNodeIsRebootedTwiceAtOnce(long seed) throws InterruptedException {
        RandomStrategies strategies = new RandomStrategies(seed, NODES);
        TestEngine engine = new TestEngine(strategies);
        List<Thread> requesters = IntStream.range(0, JOBS)
                .mapToObj(i -> Thread.ofVirtual().unstarted(() -> request(engine, i, new Random(seed * 1_000_003 + i))))
                .toList();

        requesters.forEach(Thread::start);
        for (Thread requester : requesters) {
            requester.join();
        }
        for (int i = 0; i < JOBS; i++) {
            engine.records.awaitEnd(job(i));
        }

        engine.stopJournal();
        assertThat(strategies.overlaps()).isZero();
        for (int i = 0; i < JOBS; i++) {
            assertThat(engine.has(job(i))).isFalse();
        }
    }

    private static void request(TestEngine engine, int number, Random random) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < NODES; i++) {
            if (random.nextInt(3) == 0) {
                nodes.add(i == 0 ? TestEngine.unmanaged(i) : TestEngine.virtual(i));
            }
        }
        RebootMode mode = random.nextInt(4) == 0 ? RebootMode.HARD_ONLY : RebootMode.SOFT_THEN_HARD;
        engine.start(job(number), mode, nodes.toArray(Node[]::new));
        if (random.nextBoolean()) {
            IntStream.range(0, random.nextInt(30)).forEach(i -> Thread.onSpinWait());
            engine.abort(job(number));
        }
        if (random.nextInt(8) == 0) {
            engine.abort(job(random.nextInt(JOBS)));
        }
    }

    private static UUID job(int number) {
        return new UUID(9, number);
    }
}
