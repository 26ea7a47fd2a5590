package walt.reboot.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.Handover;
import walt.reboot.inventory.Inventory;
import walt.reboot.inventory.NotAllowed;
import walt.reboot.inventory.Owned;
import walt.reboot.inventory.Owners;
import walt.reboot.inventory.access.Account;
import walt.reboot.sets.DeviceSet;
import walt.reboot.sets.Folding;

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
        return give(set, force, caller, caller.name());
    }

    /** Makes all nodes of the set free; otherwise as {@link #acquire}. */
    public Change release(String set, boolean force, Account caller) {
        return give(set, force, caller, null);
    }

    private Change give(String set, boolean force, Account caller, @Nullable String to) {
        List<Device> nodes = DeviceSet.nodes(set, inventory.all(), caller.name());
        boolean all = force && caller.administers();
        Handover done = owners.give(nodes, all ? null : caller.name(), to);
        if (!done.foreign().isEmpty()) {
            refuse(new ForeignNodes(done.foreign()).text(), force, caller);
        }
        return new Change(
                Folding.fold(nodes.stream().map(node -> node.name().value()).toList()), done.changed());
    }

    private static void refuse(String whose, boolean force, Account caller) {
        if (force) {
            throw new NotAllowed(whose + " Only administrators may use force here: ask the owner to release it.");
        }
        throw new Owned(whose
                + (caller.administers()
                        ? " Use force to go on all the same."
                        : " Only the owner or an administrator can release it."));
    }
}
