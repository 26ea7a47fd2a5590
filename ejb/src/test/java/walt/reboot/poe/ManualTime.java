package walt.reboot.poe;

import java.time.Duration;

/** Time that passes when somebody pauses, and at once. */
final class ManualTime implements SteadyTime {
    private final Story story;
    private Duration now = Duration.ofHours(1);

    ManualTime(Story story) {
        this.story = story;
    }

    @Override
    public Duration elapsed() {
        return now;
    }

    @Override
    public void pause(Duration time) {
        story.begins("pause " + time.toMillis());
        now = now.plus(time);
        story.tookEffect();
    }
}
