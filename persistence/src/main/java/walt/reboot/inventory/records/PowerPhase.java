package walt.reboot.inventory.records;

/** How far a power cycle was when it was last written down. */
public enum PowerPhase {
    /** Power is about to be cut, or was cut; nothing is proven. */
    CUTTING,
    /** A read-back has shown the port off. */
    OFF
}
