package walt.reboot.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.Inventory;
import walt.reboot.inventory.Owned;
import walt.reboot.inventory.access.Account;
import walt.reboot.inventory.records.RebootRecords;
import walt.reboot.inventory.topology.Positions;
import walt.reboot.inventory.topology.SwitchProfiles;
import walt.reboot.people.ForeignNodes;
import walt.reboot.sets.DeviceSet;

/** Turns requests into plans, from the inventory as it is now; each in name order. */
@ApplicationScoped
public class Planner {
    @Inject
    Inventory inventory;

    @Inject
    RebootRecords records;

    @Inject
    Positions positions;

    @Inject
    SwitchProfiles profiles;

    @Inject
    ServerIdentity server;

    /** @throws Owned when nodes are somebody else's and {@code force} is not given */
    List<RebootPlan> plans(RebootRequest request, Account caller) {
        List<Device> all = inventory.all();
        List<Device> nodes = nodes(request, all, caller);
        ForeignNodes foreign = new ForeignNodes(nodes, caller.name());
        if (!request.force() && !foreign.isEmpty()) {
            throw new Owned(foreign.text());
        }
        PowerSources sources = sources(all);
        return nodes.stream()
                .map(node -> RebootPlan.of(sources.node(node), request.mode()))
                .toList();
    }

    /** What would be done, and for which nodes the request would be refused. */
    List<Preview> previews(RebootRequest request, Account caller) {
        List<Device> all = inventory.all();
        ReadOnlySwitches readOnly = new ReadOnlySwitches(profiles.all());
        PowerSources sources = sources(all);
        Function<Device, RebootPlan> plan =
                node -> RebootPlan.of(readOnly.foreseen(sources.node(node)), request.mode());
        return nodes(request, all, caller).stream()
                .map(node -> {
                    boolean foreign = node.owner() != null && !caller.name().equals(node.owner());
                    return new Preview(plan.apply(node), node.owner(), foreign && !request.force());
                })
                .toList();
    }

    private static List<Device> nodes(RebootRequest request, Collection<Device> all, Account caller) {
        return DeviceSet.nodes(request.nodes(), all, caller.name());
    }

    private PowerSources sources(Collection<Device> all) {
        return new PowerSources(all, records.openIntents(), positions.all(), server.name());
    }
}
