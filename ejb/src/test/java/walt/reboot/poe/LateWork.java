package walt.reboot.poe;

import java.time.Duration;

/** What a slow switch was asked to do and has not done yet: one request at most. */
final class LateWork {
    private Runnable work = () -> {};
    private Duration due = Duration.ZERO;
    private SteadyTime time = new ManualTime(new Story());
    private Duration delay = Duration.ofDays(1);

    /** From now on work is done after this time at the latest. */
    void after(Duration newDelay, SteadyTime newTime) {
        delay = newDelay;
        time = newTime;
    }

    void add(Runnable later) {
        work = later;
        due = time.elapsed().plus(delay);
    }

    void doWhatIsDue() {
        if (time.elapsed().compareTo(due) >= 0) {
            doNow();
        }
    }

    void doNow() {
        work.run();
        work = () -> {};
    }
}
