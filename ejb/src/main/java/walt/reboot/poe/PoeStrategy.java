package walt.reboot.poe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import walt.reboot.engine.Attempt;
import walt.reboot.engine.Node;
import walt.reboot.engine.PowerSource.NamedPort;
import walt.reboot.engine.PowerSource.PoePort;
import walt.reboot.engine.PowerSource.Unmanaged;
import walt.reboot.engine.PowerSource.VirtualMachine;
import walt.reboot.engine.Progress;
import walt.reboot.engine.RebootMethod;
import walt.reboot.engine.RebootStrategy;
import walt.reboot.topology.SwitchMaps;

/** Hard-reboot of physical nodes by their PoE switch port. */
@ApplicationScoped
public class PoeStrategy implements RebootStrategy {
    @Inject
    PowerCycle cycle;

    @Inject
    SwitchMaps maps;

    @Override
    public RebootMethod method() {
        return RebootMethod.POE;
    }

    /** @throws IllegalArgumentException when the node is not fed by a switch port */
    @Override
    public Attempt reboot(Node node, Progress progress) throws InterruptedException {
        String name = node.name().value();
        return switch (node.power()) {
            case PoePort fed -> cycle.run(fed, name, progress);
            case NamedPort named -> new NamedPortCycle(maps, cycle).run(named, name, progress);
            case VirtualMachine machine -> throw new IllegalArgumentException(name + " is a virtual machine");
            case Unmanaged none -> throw new IllegalArgumentException(name + " has no PoE port");
        };
    }
}
