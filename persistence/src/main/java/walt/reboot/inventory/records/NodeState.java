package walt.reboot.inventory.records;

/** How far a node of a reboot job is. */
public enum NodeState {
    PENDING,
    RUNNING,
    REBOOTED,
    FAILED,
    ABORTED;

    public boolean finished() {
        return switch (this) {
            case PENDING, RUNNING -> false;
            case REBOOTED, FAILED, ABORTED -> true;
        };
    }
}
