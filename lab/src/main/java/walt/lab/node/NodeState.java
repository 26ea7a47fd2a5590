package walt.lab.node;

import java.util.Locale;

/** Where a node is between off and booted. */
public enum NodeState {
    /** Without power. */
    OFF,
    /** Has acknowledged a REBOOT and still answers. */
    STOPPING,
    /** Between two boots. */
    DOWN,
    BOOTING,
    HUNG_AT_BOOT,
    UP;

    /** The name in logs and at the control endpoint, such as {@code hung-at-boot}. */
    public String spelling() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the network interface has a link. */
    public boolean hasLink() {
        return this != OFF && this != DOWN;
    }

    /** Whether programs of the node run. */
    public boolean runs() {
        return this == UP || this == STOPPING;
    }
}
