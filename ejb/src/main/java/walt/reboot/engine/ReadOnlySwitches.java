package walt.reboot.engine;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.inventory.topology.SwitchProfile;

/**
 * The switches that were found not to allow PoE control by SNMP when they were asked last. For previews: a reboot asks the switch
 * again, which may be another one by then.
 */
final class ReadOnlySwitches {
    private final Set<UUID> ids;

    ReadOnlySwitches(Collection<SwitchProfile> profiles) {
        ids = profiles.stream()
                .filter(SwitchProfile::isReadOnly)
                .map(SwitchProfile::switchId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The node with what its hard-reboot would fail of. */
    Node foreseen(Node node) {
        return agent(node.power())
                .filter(agent -> ids.contains(agent.id()))
                .map(agent -> new PowerSource.Unmanaged(RebootMethod.POE, agent.name() + ": " + PowerSource.NO_CONTROL))
                .map(none -> new Node(node.id(), node.name(), node.ip(), none))
                .orElse(node);
    }

    private static Optional<SwitchAgent> agent(PowerSource power) {
        return switch (power) {
            case PowerSource.PoePort row -> Optional.of(row.port().agent());
            case PowerSource.NamedPort named -> Optional.of(named.agent());
            case PowerSource.VirtualMachine machine -> Optional.empty();
            case PowerSource.Unmanaged none -> Optional.empty();
        };
    }
}
