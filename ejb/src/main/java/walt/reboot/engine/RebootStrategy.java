package walt.reboot.engine;

/** One method of rebooting nodes. Beans of this type are found by the engine; called on one virtual thread per node. */
public interface RebootStrategy {
    RebootMethod method();

    /**
     * Reboots the node, or tells why it could not; returns when that is known. Faults of nodes and switches are returned,
     * never thrown.
     *
     * @throws InterruptedException when nobody wants the reboot any more, or a harder method is wanted at once; must not be
     *     thrown after {@link Progress#begin()} has returned, unless the strategy leaves no half-done work
     */
    Attempt reboot(Node node, Progress progress) throws InterruptedException;
}
