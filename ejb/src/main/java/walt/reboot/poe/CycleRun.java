package walt.reboot.poe;

import java.util.Optional;
import java.util.OptionalInt;
import walt.reboot.engine.Attempt;
import walt.reboot.engine.PowerSource.SwitchPort;
import walt.reboot.engine.Progress;
import walt.reboot.inventory.records.PowerIntent;
import walt.reboot.poe.SwitchAnswer.Done;

/** One power cycle of one port: decides whether it is to be cut at all. */
final class CycleRun {
    private final CycleOrder order;
    private final FreshOrder fresh;
    private final SwitchPort port;
    private final PortsInWork.Hold hold;
    private final PoeSwitch poeSwitch;
    private final OwedPort debt;
    private final Tools tools;
    private final PoeConfig config;
    private final Progress progress;
    private final Reasons reasons;

    /**
     * @param fresh the same order as it will be right before the cut
     * @param hold of the port
     */
    CycleRun(
            CycleOrder order,
            FreshOrder fresh,
            SwitchPort port,
            PortsInWork.Hold hold,
            PoeSwitches switches,
            Tools tools,
            PoeConfig config) {
        this.order = order;
        this.fresh = fresh;
        this.port = port;
        this.hold = hold;
        this.poeSwitch = switches.of(port.agent());
        this.debt = new OwedPort(order, port, hold, switches, tools, config);
        this.tools = tools;
        this.config = config;
        this.progress = order.progress();
        this.reasons = new Reasons(port);
    }

    /** What all power cycles share. */
    record Tools(PowerLedger ledger, PortRecords records, CutGuard guard, SteadyTime time) {}

    /** Finds out which interface the port feeds. */
    interface Approach {
        PortFinder.Result look() throws InterruptedException;
    }

    /** A port that was left off needs power at once, and no look at anything else. */
    Attempt cycle(Approach approach) throws InterruptedException {
        Optional<PowerIntent> owed = tools.ledger().owed(port);
        Optional<Attempt> settled = settle(owed);
        if (settled.isPresent()) {
            return settled.get();
        }
        return switch (approach.look()) {
            case PortFinder.NotFound none -> new Attempt.Failed(none.why());
            case PortFinder.Found found -> decide(found.view(), owed.filter(debt::isInDoubt));
        };
    }

    /** Gives power back that the port is owed for this node. Empty: the port is on, and the reboot still to be done. */
    Optional<Attempt> settle() throws InterruptedException {
        return settle(tools.ledger().owed(port).filter(debt::isForThisNode));
    }

    private Optional<Attempt> settle(Optional<PowerIntent> owed) throws InterruptedException {
        return owed.isPresent() ? debt.settle(owed.get(), onSwitch(OptionalInt.empty())) : Optional.empty();
    }

    /** The node was rebooted by another port: more can't be said of the one that was cut elsewhere. */
    Attempt payElsewhere(Attempt rebooted) throws InterruptedException {
        Quietly.run(() -> tools.ledger()
                .owed(port)
                .filter(debt::isForThisNode)
                .filter(debt::isCutElsewhere)
                .ifPresent(debt.back(onSwitch(OptionalInt.empty()))::close));
        return rebooted;
    }

    private Attempt decide(PortInView view, Optional<PowerIntent> owed) throws InterruptedException {
        PortOnSwitch onSwitch = onSwitch(view.ifIndex());
        SwitchAnswer<PortReading> answer = onSwitch.read();
        if (!(answer instanceof Done<PortReading> done)) {
            return new Attempt.Failed(reasons.unread(answer));
        }
        if (!done.value().enabled()) {
            return debt.switchOn(onSwitch, owed);
        }
        // one that delivers was perhaps never off: an intent is older than the cut that it stands for
        if (order.wasLeftOff(port) && owed.isEmpty() && !done.value().delivering()) {
            return new Attempt.Rebooted("the port was off, and was switched on meanwhile");
        }
        PortReading before = onSwitch.awaitDelivery(done.value(), progress, config.readEvery());
        if (!before.delivering() && !isStuck(before)) {
            return new Attempt.Failed(reasons.unpowered(before)); // an open intent is the timer's
        }
        return guarded(view, onSwitch, before, owed);
    }

    /** A fault that off and on may clear. A node with a link is fed by something else, and would not be rebooted. */
    private static boolean isStuck(PortReading reading) {
        return reading.faulty() && reading.link() == PortReading.Link.DOWN;
    }

    private Attempt guarded(PortInView view, PortOnSwitch onSwitch, PortReading before, Optional<PowerIntent> owed)
            throws InterruptedException {
        return switch (verdict(view)) {
            case CutGuard.Refused refused -> new Attempt.Failed(refused.why());
            case CutGuard.Free free -> {
                PowerIntent intent = owed.isPresent()
                        ? reopen(owed.get())
                        : tools.ledger().open(port, order.nodeName(), progress.job(), before.mode());
                begin(intent, owed.isEmpty());
                CutAndReturn cut = new CutAndReturn(
                        view, onSwitch, debt.back(onSwitch), tools.ledger(), tools.records(), tools.time(), config);
                boolean linked = before.link() == PortReading.Link.UP;
                yield Shielded.call(() ->
                        cut.run(intent, owed.isPresent(), linked, free.note().orElse(null)));
            }
        };
    }

    /** The node whose port was cut elsewhere is perhaps without power still. */
    private PowerIntent reopen(PowerIntent owed) throws InterruptedException {
        String node = debt.isCutElsewhere(owed) ? owed.nodeName() : order.nodeName();
        return tools.ledger().reopen(owed, node, progress.job());
    }

    /** Slow switches take minutes to answer the guard: who owns the port may change his mind meanwhile. */
    private CutGuard.Verdict verdict(PortInView view) throws InterruptedException {
        CutGuard.Verdict verdict = tools.guard().check(view, order.node());
        return verdict instanceof CutGuard.Free
                ? fresh.objection(view)
                        .<CutGuard.Verdict>map(CutGuard.Refused::new)
                        .orElse(verdict)
                : verdict;
    }

    private void begin(PowerIntent intent, boolean fresh) throws InterruptedException {
        try {
            progress.begin();
        } catch (InterruptedException aborted) {
            if (fresh) {
                // it was read on, and nothing was sent since
                var unused = Shielded.call(() -> {
                    Quietly.run(() -> tools.ledger().close(intent));
                    return intent;
                });
            }
            throw aborted;
        }
    }

    private PortOnSwitch onSwitch(OptionalInt ifIndex) {
        return new PortOnSwitch(port, hold, poeSwitch, ifIndex, tools.time());
    }
}
