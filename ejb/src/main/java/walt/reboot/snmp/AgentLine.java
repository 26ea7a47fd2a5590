package walt.reboot.snmp;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * The line of those who want to ask one agent, and what the last answers tell about the agent.
 *
 * <p>A dead switch must not make everybody wait for his own time-outs, one after another. So two reads in a row without
 * an answer are a verdict: the agent is silent. Everybody who stood in line at that time takes it as the answer to his own
 * request; those who come later have a single short try each, which renews the verdict for those behind, or ends it. Two,
 * because one may be lost on a bad network.
 *
 * <p>An unanswered SET is no such verdict, since agents drop SETs of communities that may only read, but raises doubt. Three in
 * a row from an agent that has answered none yet are a verdict on SETs, shared in the same way.
 */
final class AgentLine {
    private static final int STRIKES = 2;
    private static final int SET_STRIKES = 3;

    private final Semaphore turn = new Semaphore(1, true);
    private final AtomicLong verdicts = new AtomicLong();
    private final AtomicLong setVerdicts = new AtomicLong();
    private final LongSupplier nanoTime;

    // written by the one whose turn it is only
    private volatile int strikes;
    private volatile int setStrikes;
    private volatile boolean answersSets;
    private volatile long lastUnanswered;
    private volatile long silenceNanos;

    /** Those in line and the one whose turn it is; guarded by the map that holds this line. */
    int users;

    AgentLine(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    void await(Duration silence) throws InterruptedException {
        turn.acquire();
        silenceNanos = silence.toNanos();
        if (silenceOver()) {
            strikes = 0; // long ago: start afresh
            setStrikes = 0;
        }
    }

    void release() {
        turn.release();
    }

    long verdicts() {
        return verdicts.get();
    }

    long setVerdicts() {
        return setVerdicts.get();
    }

    boolean silent() {
        return strikes >= STRIKES;
    }

    boolean doubtful() {
        return strikes > 0 || setStrikes > 0;
    }

    boolean forgettable() {
        return users == 0 && (!doubtful() || silenceOver());
    }

    void readAnswered() {
        strikes = 0;
    }

    void setAnswered() {
        strikes = 0;
        setStrikes = 0;
        answersSets = true;
    }

    void readUnanswered() {
        lastUnanswered = nanoTime.getAsLong();
        int inARow = strikes + 1;
        strikes = inARow;
        if (inARow >= STRIKES) {
            verdicts.incrementAndGet();
        }
    }

    void setUnanswered() {
        lastUnanswered = nanoTime.getAsLong();
        int inARow = setStrikes + 1;
        setStrikes = inARow;
        if (inARow >= SET_STRIKES && !answersSets) {
            setVerdicts.incrementAndGet();
        }
    }

    private boolean silenceOver() {
        return nanoTime.getAsLong() - lastUnanswered >= silenceNanos;
    }
}
