package walt.reboot.poe;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import walt.reboot.engine.Attempt;
import walt.reboot.inventory.records.PowerIntent;
import walt.reboot.inventory.records.PowerPhase;

/** The part of a power cycle that nothing may interrupt: from the cut to the port that is on again. */
final class CutAndReturn {
    private final PortInView view;
    private final PortOnSwitch onSwitch;
    private final PowerBack back;
    private final PowerLedger ledger;
    private final PortRecords records;
    private final SteadyTime time;
    private final PoeConfig config;

    CutAndReturn(
            PortInView view,
            PortOnSwitch onSwitch,
            PowerBack back,
            PowerLedger ledger,
            PortRecords records,
            SteadyTime time,
            PoeConfig config) {
        this.view = view;
        this.onSwitch = onSwitch;
        this.back = back;
        this.ledger = ledger;
        this.records = records;
        this.time = time;
        this.config = config;
    }

    /**
     * Cuts the power and gives it back.
     *
     * @param saidBefore whether the intent is of an earlier cut, which may not be over
     * @param linked whether the interface had a link before, which it must lose
     * @param note what is to be said of a success
     */
    Attempt run(PowerIntent intent, boolean saidBefore, boolean linked, @Nullable String note)
            throws InterruptedException {
        back.phase("switching " + view.port() + " off");
        Reasons reasons = new Reasons(view.port());
        return switch (new PowerCut(onSwitch, reasons, config, linked, saidBefore).run()) {
            case PowerCut.ProvenOff off -> giveBack(stayOff(intent), note);
            case PowerCut.LinkStays stays -> distrust(intent, reasons.linkStays(view.label()));
            case PowerCut.RefusedAndOn refused -> {
                back.close(intent);
                yield new Attempt.Failed(refused.reason());
            }
            // the last word that the switch hears must be "on": this "off" may be done late
            case PowerCut.Unproven unproven ->
                back.give(Optional.of(intent), false, new Attempt.Failed(unproven.reason()));
        };
    }

    private Attempt giveBack(PowerIntent proven, @Nullable String note) throws InterruptedException {
        Attempt attempt = back.give(Optional.of(proven), true, new Attempt.Rebooted(note));
        if (attempt instanceof Attempt.Rebooted) {
            Quietly.run(() -> records.cycled(view.port()));
        }
        return attempt;
    }

    /** Power first: it is somebody else's, and he needs it. */
    private Attempt distrust(PowerIntent intent, String reason) throws InterruptedException {
        Attempt failed = back.give(Optional.of(intent), true, new Attempt.Failed(reason));
        Quietly.run(() -> records.distrust(view.port(), reason));
        return failed;
    }

    /** Lets the rest of the off time pass, which runs from the proof on; writing it down is part of it. */
    private PowerIntent stayOff(PowerIntent intent) throws InterruptedException {
        Duration end = time.elapsed().plus(config.offTime());
        back.phase("off, waiting " + seconds(config.offTime()));
        Quietly.run(() -> ledger.provenOff(intent));
        Duration rest = end.minus(time.elapsed());
        if (rest.isPositive()) {
            time.pause(rest);
        }
        return intent.with(PowerPhase.OFF, intent.problem());
    }

    private static String seconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString() + " s";
    }
}
