package walt.reboot.inventory;

import java.util.Map;

/**
 * What a change of owners did.
 *
 * @param changed how many nodes have another owner now
 * @param foreign the nodes of others and their owners, for whose sake nothing was done; empty when it was done
 */
public record Handover(int changed, Map<DeviceName, String> foreign) {
    public Handover {
        foreign = Map.copyOf(foreign);
    }
}
