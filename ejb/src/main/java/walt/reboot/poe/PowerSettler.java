package walt.reboot.poe;

import java.util.Optional;
import java.util.function.Supplier;
import walt.reboot.engine.PowerSource.SwitchPort;
import walt.reboot.inventory.records.PowerIntent;

/** Gives power back to ports that are owed it: after a crash in the middle of a power cycle, or when a cycle could not. */
public final class PowerSettler {
    /** Those that are being cycled have places of their own: what is owed never waits for them. */
    private static final int AT_ONCE = 16;

    private final PoeSwitches switches;
    private final PowerLedger ledger;
    private final PortsInWork inWork;
    private final SteadyTime time;
    private final Supplier<PoeConfig> config;
    private final Places places = new Places();

    public PowerSettler(
            PoeSwitches switches, PowerLedger ledger, PortsInWork inWork, SteadyTime time, Supplier<PoeConfig> config) {
        this.switches = switches;
        this.ledger = ledger;
        this.inWork = inWork;
        this.time = time;
        this.config = config;
    }

    /** What came of it. */
    public sealed interface Result {}

    /** The port is on, and the intent is closed. */
    public record Settled(boolean portWasOff) implements Result {}

    /** The intent stays open; why, for the user. */
    public record StillOwed(String reason) implements Result {}

    /** This server is switching the port right now: nothing was done. */
    public record InWork() implements Result {}

    /**
     * Settles an open intent of this server, once; blocks for as long as the bounded retries take. Switches are best
     * settled side by side.
     *
     * @param port the intent's port and how its switch is reached now
     */
    public Result settle(PowerIntent intent, SwitchPort port) throws InterruptedException {
        Places.Place place = places.take(port.agent().id(), others -> others < AT_ONCE, () -> {});
        try {
            return settleInPlace(intent, port);
        } finally {
            place.close();
        }
    }

    private Result settleInPlace(PowerIntent intent, SwitchPort port) throws InterruptedException {
        Optional<PortsInWork.Hold> hold = inWork.tryTake(port);
        if (hold.isEmpty()) {
            return new InWork();
        }
        try {
            Optional<PowerIntent> owed = ledger.owed(port);
            boolean same = owed.map(PowerIntent::id).filter(intent.id()::equals).isPresent();
            return same ? settle(owed.get(), port, hold.get()) : new Settled(false);
        } catch (PowerLedger.LedgerUnavailable noRecord) {
            return new StillOwed(String.valueOf(noRecord.getMessage()));
        } finally {
            hold.get().close();
        }
    }

    private Result settle(PowerIntent intent, SwitchPort port, PortsInWork.Hold hold) throws InterruptedException {
        return switch (new OwedPower(intent, port, hold, switches, time, config.get()).give()) {
            case OwedPower.On on -> {
                ledger.close(intent);
                yield new Settled(on.wasOff());
            }
            case OwedPower.NotOn notOn -> stillOwed(intent, notOn.reason());
        };
    }

    private Result stillOwed(PowerIntent intent, String reason) throws InterruptedException {
        Quietly.run(() -> ledger.problem(intent, reason));
        return new StillOwed(reason);
    }
}
