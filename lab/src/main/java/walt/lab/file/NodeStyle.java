package walt.lab.file;

/** How a node's service takes connections. */
public enum NodeStyle {
    /** As on WalT's images: one at a time, and the port refuses for a second after each request. */
    REALISTIC,
    /** Several at once and no pause, for masses of nodes. */
    SIMPLE
}
