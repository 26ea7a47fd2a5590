package walt.lab.fault;

/** The kind of thing that a fault is switched on for. */
public enum Target {
    NODE,
    SWITCH,
    PORT
}
