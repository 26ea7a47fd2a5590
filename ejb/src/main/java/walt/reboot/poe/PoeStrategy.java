package walt.reboot.poe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import walt.reboot.engine.Attempt;
import walt.reboot.engine.FreshPower;
import walt.reboot.engine.Node;
import walt.reboot.engine.PowerSource.NamedPort;
import walt.reboot.engine.PowerSource.PoePort;
import walt.reboot.engine.PowerSource.SwitchPort;
import walt.reboot.engine.PowerSource.Unmanaged;
import walt.reboot.engine.PowerSource.VirtualMachine;
import walt.reboot.engine.Progress;
import walt.reboot.engine.RebootMethod;
import walt.reboot.engine.RebootStrategy;
import walt.reboot.poe.PowerLedger.LedgerUnavailable;

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
        FreshPower.Feed feed;
        try {
            feed = DatabasePatience.with(SteadyTime.ofMachine(), progress, () -> feed(node));
        } catch (LedgerUnavailable unanswered) {
            return new Attempt.Failed(String.valueOf(unanswered.getMessage()));
        }
        return switch (feed.source()) {
            case PoePort fed -> run(node, new CycleOrder.ByRow(fed.port()), feed, progress);
            case NamedPort named -> run(node, new CycleOrder.ByName(named), feed, progress);
            case VirtualMachine machine -> new Attempt.Failed("it has become a virtual node: reboot it again");
            case Unmanaged none -> new Attempt.Failed(none.reason());
        };
    }

    private FreshPower.Feed feed(Node node) throws InterruptedException {
        try {
            return power.of(node);
        } catch (RuntimeException unanswered) {
            throw new LedgerUnavailable(unanswered);
        }
    }

    private Attempt run(Node node, CycleOrder.Port port, FreshPower.Feed feed, Progress progress)
            throws InterruptedException {
        SwitchPort leftOff = Stream.of(feed.source(), node.power())
                .filter(PoePort.class::isInstance)
                .map(PoePort.class::cast)
                .filter(PoePort::knownOff)
                .map(PoePort::port)
                .findFirst()
                .orElse(null);
        return cycle.run(new CycleOrder(node, port, leftOff, feed.maxPorts(), progress));
    }
}
