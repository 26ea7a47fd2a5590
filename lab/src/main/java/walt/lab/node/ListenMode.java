package walt.lab.node;

/** In which way a node's port is open. */
public enum ListenMode {
    CLOSED,
    ONE_AT_A_TIME,
    SEVERAL,
    HUNG
}
