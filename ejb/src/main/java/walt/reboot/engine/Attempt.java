package walt.reboot.engine;

import org.jspecify.annotations.Nullable;

/** How one method went on one node. */
public sealed interface Attempt {
    /**
     * The node is rebooting.
     *
     * @param note what was unusual about it, for the record; null when nothing was
     */
    record Rebooted(@Nullable String note) implements Attempt {
        public Rebooted() {
            this(null);
        }
    }

    /**
     * The node was not rebooted by this method.
     *
     * @param reason for the user, without the node's name: {@code connection refused}
     */
    record Failed(String reason) implements Attempt {}

    /** The method was not tried; why, for the user. */
    record Skipped(String why) implements Attempt {}
}
