package walt.lab.layout;

import walt.lab.family.PowerMode;

/**
 * A row of a PoE table, as the switch starts with it.
 *
 * @param face the interface that it feeds
 * @param delivers whether it powers a device that the lab knows nothing else of
 */
public record PortSpec(int group, int row, Interface face, boolean enabled, boolean delivers, PowerMode mode) {

    /** {@code group.row}, as in the node setting {@code power.port}. */
    public String name() {
        return group + "." + row;
    }
}
