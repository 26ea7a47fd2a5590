package walt.reboot.inventory.topology;

/** How far a scan is. */
public enum ScanState {
    RUNNING,
    DONE,
    /** The server was stopped meanwhile. */
    INTERRUPTED
}
