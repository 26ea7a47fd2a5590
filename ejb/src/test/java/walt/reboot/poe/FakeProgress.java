package walt.reboot.poe;

import java.util.UUID;
import walt.reboot.engine.Progress;

/** A reboot that may be aborted. */
final class FakeProgress implements Progress {
    static final UUID JOB = new UUID(7, 7);

    boolean aborted;
    private final Story story;

    FakeProgress(Story story) {
        this.story = story;
    }

    @Override
    public UUID job() {
        return JOB;
    }

    @Override
    public void phase(String what) {
        story.begins("phase: " + what);
        story.tookEffect();
    }

    @Override
    public void begin() throws InterruptedException {
        story.begins("begin");
        if (aborted) {
            throw new InterruptedException();
        }
        story.tookEffect();
    }
}
