package walt.reboot.poe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import walt.reboot.engine.Attempt;
import walt.reboot.engine.FreshPower;
import walt.reboot.engine.Node;
import walt.reboot.engine.Progress;
import walt.reboot.engine.RebootMethod;
import walt.reboot.engine.RebootStrategy;

/** Hard-reboot of physical nodes by their PoE switch port, which is the one that feeds them now, whatever it was when the reboot was planned. */
@ApplicationScoped
public class PoeStrategy implements RebootStrategy {
    @Inject
    PowerCycle cycle;

    @Inject
    FreshPower power;

    @Override
    public RebootMethod method() {
        return RebootMethod.POE;
    }

    @Override
    public Attempt reboot(Node node, Progress progress) throws InterruptedException {
        return cycle.run(new NodeOrders(node, progress, SteadyTime.ofMachine(), power::of));
    }
}
