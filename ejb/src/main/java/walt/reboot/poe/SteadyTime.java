package walt.reboot.poe;

import java.time.Duration;

/** Time that never jumps, and the way to let it pass. */
public interface SteadyTime {
    /** The time since an arbitrary instant. */
    Duration elapsed();

    /** Blocks for at least this time. */
    void pause(Duration time) throws InterruptedException;

    /** The time of this machine. */
    static SteadyTime ofMachine() {
        return new SteadyTime() {
            @Override
            public Duration elapsed() {
                return Duration.ofNanos(System.nanoTime());
            }

            @Override
            public void pause(Duration time) throws InterruptedException {
                Thread.sleep(time);
            }
        };
    }
}
