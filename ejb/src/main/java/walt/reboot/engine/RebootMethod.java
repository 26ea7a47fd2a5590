package walt.reboot.engine;

/** A way to reboot a node. */
public enum RebootMethod {
    /** The node is asked over TCP. */
    SOFT("soft-reboot"),
    /** The process of a virtual node is killed and started again. */
    VM("VM-reboot"),
    /** The power of the node's switch port is cycled. */
    POE("PoE-reboot");

    private final String phrase;

    RebootMethod(String phrase) {
        this.phrase = phrase;
    }

    /** How messages name it: {@code PoE-reboot}. */
    public String phrase() {
        return phrase;
    }
}
