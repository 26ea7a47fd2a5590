package walt.reboot.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.Folding;
import walt.reboot.inventory.ForeignOwners;
import walt.reboot.inventory.Inventory;
import walt.reboot.inventory.NotAllowed;
import walt.reboot.inventory.Owned;
import walt.reboot.inventory.Owners;
import walt.reboot.inventory.access.Account;
import walt.reboot.sets.DeviceSet;

/** Nodes are acquired and released: all of a set, or none. */
@ApplicationScoped
public class Ownership {
    @Inject
    Inventory inventory;

    @Inject
    Owners owners;

    /**
     * What a change did.
     *
     * @param nodes all nodes of the set, folded
     * @param changed how many of them have another owner now
     */
    public record Change(String nodes, int changed) {}

    /**
     * Makes all nodes of the set the caller's.
     *
     * @param force also those of others; for administrators
     * @throws Owned when some are somebody else's
     * @throws NotAllowed when a user who is no administrator wants to force it
     */
    public Change acquire(String set, boolean force, Account caller) {
        List<Device> nodes = nodes(set, caller);
        return change(nodes, force, caller, all -> owners.acquire(nodes, caller.name(), all));
    }

    /** Makes all nodes of the set free; otherwise as {@link #acquire}. */
    public Change release(String set, boolean force, Account caller) {
        List<Device> nodes = nodes(set, caller);
        return change(nodes, force, caller, all -> owners.release(nodes, caller.name(), all));
    }

    private List<Device> nodes(String set, Account caller) {
        return DeviceSet.nodes(set, inventory.all(), caller.name());
    }

    /** What is done to the owners, for nodes of others too or not; it returns how many were changed. */
    private interface Step {
        int go(boolean all);
    }

    private static Change change(List<Device> nodes, boolean force, Account caller, Step step) {
        try {
            int changed = step.go(force && caller.administers());
            return new Change(
                    Folding.fold(nodes.stream().map(node -> node.name().value()).toList()), changed);
        } catch (ForeignOwners taken) {
            String whose = new ForeignNodes(taken.owners()).text();
            throw force
                    ? new NotAllowed(whose + " Only administrators may use force here: ask the owner to release it.")
                    : new Owned(whose);
        }
    }
}
