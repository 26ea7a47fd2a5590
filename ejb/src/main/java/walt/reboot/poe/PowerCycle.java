package walt.reboot.poe;

import java.util.Optional;
import java.util.function.Supplier;
import walt.reboot.engine.Attempt;
import walt.reboot.engine.PowerSource.NamedPort;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.engine.PowerSource.SwitchPort;

/**
 * Hard-reboots nodes by switching their port off and on again, each step proven by a read-back.
 *
 * <p>Once power may be cut, nothing stops the cycle: it ends with the port on, or with an open intent in the ledger.
 */
public final class PowerCycle {
    private final PoeSwitches switches;
    private final PortFinder finder;
    private final PortsInWork inWork;
    private final PowerBudget budget;
    private final CycleRun.Tools tools;
    private final Supplier<PoeConfig> config;
    private final CoolDown coolDown;
    private final Places places = new Places();
    // what was left off must not wait for those that ask a slow switch for its map
    private final Places returns = new Places();

    PowerCycle(
            PoeSwitches switches,
            PortFinder finder,
            PortsInWork inWork,
            PowerBudget budget,
            CycleRun.Tools tools,
            Supplier<PoeConfig> config) {
        this.switches = switches;
        this.finder = finder;
        this.inWork = inWork;
        this.budget = budget;
        this.tools = tools;
        this.config = config;
        this.coolDown = new CoolDown(tools.time());
    }

    /**
     * Cycles the power of the node's port; one that is off is only switched on.
     *
     * @throws InterruptedException when the reboot was aborted before power could be cut
     */
    Attempt run(Order.Source source) throws InterruptedException {
        FreshOrder fresh = new FreshOrder(source, tools.time());
        while (true) {
            switch (fresh.now()) {
                case Order.Forbidden forbidden -> {
                    return new Attempt.Failed(forbidden.why());
                }
                case CycleOrder order -> {
                    Optional<Attempt> attempt = inTurn(order, fresh);
                    if (attempt.isPresent()) {
                        return attempt.get();
                    }
                }
            }
        }
    }

    /** Empty: by the time of its turn the order was another one. */
    private Optional<Attempt> inTurn(CycleOrder order, FreshOrder fresh) throws InterruptedException {
        boolean owed = order.leftOff() != null;
        if (!owed) {
            coolDown.await(order.node().id(), config.get().coolDown(), order.progress());
        }
        Places.Place place = place(order, fresh, owed);
        try {
            Optional<CycleOrder> now = fresh.on(order.port().agent().id(), order);
            return now.isEmpty() ? Optional.empty() : Optional.of(patiently(now.get(), fresh));
        } finally {
            place.close();
        }
    }

    private Places.Place place(CycleOrder order, FreshOrder fresh, boolean owed) throws InterruptedException {
        SwitchAgent agent = order.port().agent();
        Runnable waiting = () -> order.progress().phase("waiting for a place on " + agent.name());
        // a port that is dark does not wait until others are detected
        return owed
                ? returns.take(agent.id(), others -> others < fresh.maxPorts(), waiting)
                : places.take(
                        agent.id(), others -> others < fresh.maxPorts() && budget.bearsOneMore(agent, others), waiting);
    }

    private Attempt patiently(CycleOrder order, FreshOrder fresh) throws InterruptedException {
        try {
            Attempt attempt = DatabasePatience.with(tools.time(), order.progress(), () -> inPlace(order, fresh));
            if (attempt instanceof Attempt.Rebooted) {
                coolDown.begins(order.node().id());
            }
            return attempt;
        } catch (PowerLedger.LedgerUnavailable noRecord) {
            return new Attempt.Failed(String.valueOf(noRecord.getMessage())); // thrown before power is cut only
        }
    }

    private Attempt inPlace(CycleOrder order, FreshOrder fresh) throws InterruptedException {
        order.progress().phase("asking " + order.port().agent().name() + " about its ports");
        return switch (order.port()) {
            case CycleOrder.ByRow stated ->
                holding(order, fresh, stated.port(), run -> run.cycle(() -> finder.find(stated.port())));
            case CycleOrder.ByName named -> byName(order, fresh, named.port());
        };
    }

    private Attempt byName(CycleOrder order, FreshOrder fresh, NamedPort port) throws InterruptedException {
        Optional<SwitchPort> leftOff = order.leftOffHere();
        // first of all: power that is owed does not depend on what the switch says of its interfaces
        Optional<Attempt> settled =
                leftOff.isEmpty() ? Optional.empty() : holding(order, fresh, leftOff.get(), CycleRun::settle);
        PortFinder.Result place = finder.find(port);
        boolean elsewhere = leftOff.isPresent() && isAnother(place, leftOff.get());
        if (settled.isPresent() && !elsewhere) {
            return settled.get();
        }
        Attempt attempt = at(place, order, fresh);
        return attempt instanceof Attempt.Rebooted && elsewhere
                ? holding(order, fresh, leftOff.orElseThrow(), run -> run.payElsewhere(attempt))
                : attempt;
    }

    private static boolean isAnother(PortFinder.Result place, SwitchPort port) {
        return place instanceof PortFinder.Found found && !found.view().port().equals(port);
    }

    private Attempt at(PortFinder.Result place, CycleOrder order, FreshOrder fresh) throws InterruptedException {
        return switch (place) {
            case PortFinder.NotFound none -> new Attempt.Failed(none.why());
            case PortFinder.Found found -> holding(order, fresh, found.view().port(), run -> run.cycle(() -> found));
        };
    }

    /** What is done with a port that nobody else has. */
    private interface Work<T> {
        T with(CycleRun run) throws InterruptedException;
    }

    private <T> T holding(CycleOrder order, FreshOrder fresh, SwitchPort port, Work<T> work)
            throws InterruptedException {
        PortsInWork.Hold hold = inWork.take(port);
        try {
            return work.with(new CycleRun(order, fresh, port, hold, switches, tools, config.get()));
        } finally {
            if (hold.provenOn()) {
                coolDown.begins(order.node().id());
            }
            hold.close();
        }
    }
}
