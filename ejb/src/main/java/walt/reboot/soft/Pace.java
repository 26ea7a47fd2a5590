package walt.reboot.soft;

import java.time.Duration;

/** Time as this package feels it; tests have their own, so that nothing waits. */
interface Pace {
    Pace REAL = new Pace() {
        @Override
        public Duration elapsed() {
            return Duration.ofNanos(System.nanoTime());
        }

        @Override
        public void pause(Duration length) throws InterruptedException {
            Thread.sleep(length);
        }
    };

    /** Time since some fixed moment; only differences mean something. Doesn't jump when the machine's clock is set. */
    Duration elapsed();

    void pause(Duration length) throws InterruptedException;
}
