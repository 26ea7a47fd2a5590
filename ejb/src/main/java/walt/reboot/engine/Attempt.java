package walt.reboot.engine;

/** How one method went on one node. */
public sealed interface Attempt {
    /** The node is rebooting. */
    record Rebooted() implements Attempt {}

    /**
     * The node was not rebooted by this method.
     *
     * @param reason for the user, without the node's name: {@code connection refused}
     */
    record Failed(String reason) implements Attempt {}

    /** The method was not tried; why, for the user. */
    record Skipped(String why) implements Attempt {}
}
