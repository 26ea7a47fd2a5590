package walt.reboot.poe;

/** What the inventory says at one moment about the power cycle of a node. */
sealed interface Order permits CycleOrder, Order.Forbidden {
    /** The power of the node must not be cycled, or can't; why, for the user. */
    record Forbidden(String why) implements Order {}

    /** The inventory, as far as one node is concerned. */
    interface Source {
        /** What holds now; a database that does not answer is a reason against it. */
        Order now() throws InterruptedException;
    }
}
