package walt.reboot.poe;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import walt.reboot.engine.Attempt;
import walt.reboot.engine.Progress;
import walt.reboot.inventory.records.PowerIntent;
import walt.reboot.inventory.records.PowerPhase;

/** Gives a port its power back and settles what it is owed; nothing that fails on the way keeps the power away. */
final class PowerBack {
    private final PortOnSwitch onSwitch;
    private final PowerLedger ledger;
    private final PoeConfig config;
    private final String node;
    private final Progress progress;
    private final Reasons reasons;

    /** @param order the reboot that this is part of */
    PowerBack(PortOnSwitch onSwitch, PowerLedger ledger, PoeConfig config, CycleOrder order) {
        this.node = order.nodeName();
        this.onSwitch = onSwitch;
        this.ledger = ledger;
        this.config = config;
        this.progress = order.progress();
        this.reasons = new Reasons(onSwitch.port());
    }

    /**
     * Switches the port on.
     *
     * @param owed its phase tells whether an "off" may still be done
     * @param surelyOff whether it was seen off
     * @param whenOn what the attempt has come to when power is back
     */
    Attempt give(Optional<PowerIntent> owed, boolean surelyOff, Attempt whenOn) throws InterruptedException {
        phase("switching " + onSwitch.port() + " on");
        Integer mode = owed.map(PowerIntent::portMode).orElse(null);
        boolean offMayCome =
                owed.filter(intent -> intent.phase() == PowerPhase.CUTTING).isPresent();
        return switch (new PowerReturn(onSwitch, reasons, config, mode, offMayCome).run()) {
            case PowerReturn.On on -> {
                owed.filter(intent -> isPaid(intent, whenOn)).ifPresent(this::close);
                yield whenOn instanceof Attempt.Rebooted rebooted ? rebooted(on, rebooted.note()) : whenOn;
            }
            case PowerReturn.NotOn notOn -> {
                if (owed.isEmpty()) {
                    yield new Attempt.Failed(reasons.notSwitchedOn(notOn.reason()));
                }
                Quietly.run(() -> ledger.problem(owed.get(), notOn.reason()));
                yield new Attempt.Failed(reasons.owed(surelyOff, notOn.reason()));
            }
        };
    }

    /** A port that was cut when its switch was elsewhere is perhaps another one, unless this one has rebooted its node. */
    private boolean isPaid(PowerIntent intent, Attempt whenOn) {
        boolean isHere =
                intent.cutElsewhere(onSwitch.port().agent().target().address()).isEmpty();
        return isHere
                || (whenOn instanceof Attempt.Rebooted && intent.nodeName().equals(node));
    }

    private Attempt rebooted(PowerReturn.On on, @Nullable String note) {
        if (!on.healthy()) {
            return new Attempt.Failed(reasons.faulty());
        }
        String lost = on.lostMode();
        return new Attempt.Rebooted(lost == null ? note : lost);
    }

    /**
     * Closes an intent once the attempt is on record, else a server that ends in between would begin again. One that can't be closed
     * stays open for the timer, which will find the port on, or for whoever has the port by then: he goes on with it.
     */
    void close(PowerIntent intent) {
        progress.onceRecorded(() -> onSwitch.unlessInWork(() -> {
            try {
                Quietly.run(() -> ledger.close(intent));
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    void phase(String what) throws InterruptedException {
        Quietly.run(() -> progress.phase(what));
    }
}
