package walt.reboot.inventory.records;

/** How far a reboot job is. */
public enum JobState {
    RUNNING,
    DONE,
    ABORTED
}
