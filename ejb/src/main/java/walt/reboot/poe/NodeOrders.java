package walt.reboot.poe;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import walt.reboot.engine.FreshPower.Feed;
import walt.reboot.engine.Node;
import walt.reboot.engine.PowerSource;
import walt.reboot.engine.PowerSource.NamedPort;
import walt.reboot.engine.PowerSource.PoePort;
import walt.reboot.engine.PowerSource.SwitchPort;
import walt.reboot.engine.PowerSource.Unmanaged;
import walt.reboot.engine.PowerSource.VirtualMachine;
import walt.reboot.engine.Progress;
import walt.reboot.poe.PowerLedger.LedgerUnavailable;

/** What is to be done for one node, as its way to get power is at each time; remembers that a port was left off. */
final class NodeOrders implements Order.Source {
    private final Node node;
    private final Progress progress;
    private final SteadyTime time;
    private final Feeds feeds;
    private @Nullable SwitchPort leftOff;

    NodeOrders(Node node, Progress progress, SteadyTime time, Feeds feeds) {
        this.node = node;
        this.progress = progress;
        this.time = time;
        this.feeds = feeds;
        this.leftOff = off(node.power()).orElse(null);
    }

    /** Tells how a node gets its power; a fault of the database is thrown as it is. */
    interface Feeds {
        Feed of(Node node) throws InterruptedException;
    }

    @Override
    public Order now() throws InterruptedException {
        try {
            return order(DatabasePatience.with(time, progress, () -> DatabasePatience.ask(() -> feeds.of(node))));
        } catch (LedgerUnavailable unanswered) {
            return new Order.Forbidden(String.valueOf(unanswered.getMessage()));
        }
    }

    private Order order(Feed feed) {
        leftOff = off(feed.source()).orElse(leftOff);
        return switch (feed.source()) {
            case PoePort fed -> order(port(fed), feed);
            case NamedPort named -> order(new CycleOrder.ByName(named), feed);
            case VirtualMachine machine -> new Order.Forbidden("it has become a virtual node: reboot it again");
            case Unmanaged none -> new Order.Forbidden(none.reason());
        };
    }

    private static CycleOrder.Port port(PoePort fed) {
        NamedPort named = fed.named();
        return named == null ? new CycleOrder.ByRow(fed.port()) : new CycleOrder.ByName(named);
    }

    private CycleOrder order(CycleOrder.Port port, Feed feed) {
        return new CycleOrder(node, port, leftOff, feed.maxPorts(), progress);
    }

    private static Optional<SwitchPort> off(PowerSource source) {
        return source instanceof PoePort port && port.knownOff() ? Optional.of(port.port()) : Optional.empty();
    }
}
