package walt.reboot.poe;

import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import walt.reboot.engine.Progress;

/** A reboot that may be aborted. */
class FakeProgress implements Progress {
    static final UUID JOB = new UUID(7, 7);

    boolean aborted;
    /** What others do in the moment when it begins. */
    Runnable atBegin = () -> {};

    private boolean recorded;
    private final Queue<Runnable> deeds = new ConcurrentLinkedQueue<>();
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
        atBegin.run();
        if (aborted) {
            throw new InterruptedException();
        }
        story.tookEffect();
    }

    @Override
    public void onceRecorded(Runnable deed) {
        deeds.add(deed);
    }

    /** The attempt is recorded, as far as the process gets. */
    void record() {
        story.begins("record");
        recorded = true;
        story.tookEffect();
        deeds.forEach(Runnable::run);
        deeds.clear();
    }

    boolean recorded() {
        return recorded;
    }

    /** A new process knows what is recorded only. */
    void forget() {
        deeds.clear();
    }
}
