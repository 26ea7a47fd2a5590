package walt.reboot.engine;

import java.util.UUID;

/** What a strategy tells about the reboot that it does, and how it learns that the reboot is off. */
public interface Progress {
    /** The job that asked for this reboot. */
    UUID job();

    /** Says what the node is doing or waiting for, for the user: {@code waiting for sw-1}. */
    void phase(String what);

    /**
     * To be called right before the first step that can't be taken back (power is cut, a request is sent, a process is
     * killed). When it returns, the attempt is no longer aborted.
     *
     * @throws InterruptedException when the reboot was aborted before
     */
    void begin() throws InterruptedException;

    /**
     * Does this once the attempt is on record: what would make the next start of the server repeat the reboot if it were lost in
     * between.
     */
    void onceRecorded(Runnable deed);
}
