package walt.reboot.poe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import walt.reboot.engine.Attempt;
import walt.reboot.engine.Node;
import walt.reboot.engine.PowerSource.PoePort;
import walt.reboot.engine.Progress;
import walt.reboot.engine.RebootMethod;
import walt.reboot.engine.RebootStrategy;

/** Hard-reboot of physical nodes by their PoE switch port. */
@ApplicationScoped
public class PoeStrategy implements RebootStrategy {
    @Inject
    PowerCycle cycle;

    @Override
    public RebootMethod method() {
        return RebootMethod.POE;
    }

    /** @throws IllegalArgumentException when the node is not fed by a known switch port */
    @Override
    public Attempt reboot(Node node, Progress progress) throws InterruptedException {
        if (!(node.power() instanceof PoePort fed)) {
            throw new IllegalArgumentException(node.name() + " has no PoE port");
        }
        return cycle.run(fed, node.name().value(), progress);
    }
}
