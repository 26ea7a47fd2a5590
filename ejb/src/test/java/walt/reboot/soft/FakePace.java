package walt.reboot.soft;

import java.time.Duration;

/** Time that passes only in pauses, and at once. */
final class FakePace implements Pace {
    private Duration now = Duration.ZERO;
    private Runnable onPause = () -> {};

    void onPause(Runnable action) {
        onPause = action;
    }

    void pass(Duration length) {
        now = now.plus(length);
    }

    @Override
    public Duration elapsed() {
        return now;
    }

    @Override
    public void pause(Duration length) {
        pass(length);
        onPause.run();
    }
}
