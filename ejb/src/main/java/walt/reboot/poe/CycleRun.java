package walt.reboot.poe;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import walt.reboot.engine.Attempt;
import walt.reboot.engine.PowerSource.SwitchPort;
import walt.reboot.engine.Progress;
import walt.reboot.inventory.records.PowerIntent;
import walt.reboot.inventory.records.PowerPhase;
import walt.reboot.poe.PowerReturn.NotOn;
import walt.reboot.poe.PowerReturn.On;
import walt.reboot.poe.SwitchAnswer.Done;

/** One power cycle of one port. */
final class CycleRun {
    private final SwitchPort port;
    private final boolean knownOff;
    private final Duration deliversBy;
    private final String node;
    private final PortOnSwitch onSwitch;
    private final PowerLedger ledger;
    private final SteadyTime time;
    private final PoeConfig config;
    private final Progress progress;
    private final Reasons reasons;

    /**
     * @param knownOff whether the reboot was planned since the port was left off
     * @param deliversBy until when a port that was switched on lately may still be looking for what is plugged in
     */
    CycleRun(
            SwitchPort port,
            boolean knownOff,
            Duration deliversBy,
            String node,
            PortOnSwitch onSwitch,
            PowerLedger ledger,
            SteadyTime time,
            PoeConfig config,
            Progress progress) {
        this.port = port;
        this.knownOff = knownOff;
        this.deliversBy = deliversBy;
        this.node = node;
        this.onSwitch = onSwitch;
        this.ledger = ledger;
        this.time = time;
        this.config = config;
        this.progress = progress;
        this.reasons = new Reasons(port);
    }

    Attempt run() throws InterruptedException {
        SwitchAnswer<PortReading> before = onSwitch.read();
        if (!(before instanceof Done<PortReading> done)) {
            return new Attempt.Failed(reasons.unread(before));
        }
        Optional<PowerIntent> owed = ledger.owed(port);
        if (!done.value().enabled()) {
            return switchOnOnly(owed);
        }
        if (owed.isPresent() && owed.get().phase() == PowerPhase.OFF) {
            close(owed.get());
            if (progress.job().equals(owed.get().jobId())) {
                return new Attempt.Rebooted("the server was stopped after it had cut the power; the port is on again");
            }
            owed = Optional.empty();
        }
        // one that delivers was perhaps never off: an intent is older than the cut that it stands for
        if (knownOff && owed.isEmpty() && !done.value().delivering()) {
            return new Attempt.Rebooted("the port was off, and was switched on meanwhile");
        }
        if (!done.value().delivering() && !awaitDelivery()) {
            return new Attempt.Failed(Reasons.NOT_POWERED); // an open intent is the timer's
        }
        return cycle(owed);
    }

    /** A port that was switched on a moment ago is still looking for what is plugged in: 1 to 60 s on real switches. */
    private boolean awaitDelivery() throws InterruptedException {
        while (time.elapsed().compareTo(deliversBy) < 0) {
            progress.phase("waiting until " + port + " delivers power again");
            time.pause(config.readEvery());
            if (onSwitch.read() instanceof Done<PortReading> done
                    && done.value().delivering()) {
                return true;
            }
        }
        return false;
    }

    private Attempt switchOnOnly(Optional<PowerIntent> owed) throws InterruptedException {
        progress.begin();
        return Shielded.call(() -> switch (returnPower()) {
            case On on -> {
                if (owed.isPresent()) {
                    close(owed.get());
                }
                yield rebooted(on, "the port was off: it was only switched on");
            }
            case NotOn notOn ->
                owed.isPresent()
                        ? stillOwed(owed.get(), true, notOn)
                        : new Attempt.Failed(reasons.notSwitchedOn(notOn.reason()));
        });
    }

    private Attempt cycle(Optional<PowerIntent> owed) throws InterruptedException {
        PowerIntent intent = owed.isPresent() ? owed.get() : ledger.open(port, node, progress.job());
        try {
            progress.begin();
        } catch (InterruptedException aborted) {
            if (owed.isEmpty()) {
                Shielded.call(() -> close(intent)); // it was read on, and nothing was sent since
            }
            throw aborted;
        }
        return Shielded.call(() -> cutAndReturn(intent));
    }

    private Attempt cutAndReturn(PowerIntent intent) throws InterruptedException {
        phase("switching " + port + " off");
        return switch (new PowerCut(onSwitch, reasons, config).run()) {
            case PowerCut.ProvenOff off -> {
                PowerIntent proven = stayOff(intent);
                yield switch (returnPower()) {
                    case On on -> {
                        close(proven);
                        yield rebooted(on, null);
                    }
                    case NotOn notOn -> stillOwed(proven, true, notOn);
                };
            }
            case PowerCut.RefusedAndOn refused -> {
                close(intent);
                yield new Attempt.Failed(refused.reason());
            }
            // the last word that the switch hears must be "on": an "off" may be done late
            case PowerCut.Unproven unproven ->
                switch (returnPower()) {
                    case On on -> {
                        close(intent);
                        yield new Attempt.Failed(unproven.reason());
                    }
                    case NotOn notOn -> stillOwed(intent, false, notOn);
                };
        };
    }

    /** Lets the rest of the off time pass, which runs from the proof on; writing it down is part of it. */
    private PowerIntent stayOff(PowerIntent intent) throws InterruptedException {
        Duration end = time.elapsed().plus(config.offTime());
        phase("off, waiting " + seconds(config.offTime()));
        PowerIntent proven = noteProvenOff(intent);
        Duration rest = end.minus(time.elapsed());
        if (rest.isPositive()) {
            time.pause(rest);
        }
        return proven;
    }

    private PowerIntent noteProvenOff(PowerIntent intent) throws InterruptedException {
        PowerIntent[] proven = {intent};
        Quietly.run(() -> proven[0] = ledger.provenOff(intent));
        return proven[0];
    }

    private PowerReturn.Result returnPower() throws InterruptedException {
        phase("switching " + port + " on");
        return new PowerReturn(onSwitch, reasons, config).run();
    }

    private Attempt rebooted(On on, @Nullable String note) {
        return on.healthy() ? new Attempt.Rebooted(note) : new Attempt.Failed(reasons.faulty());
    }

    private Attempt stillOwed(PowerIntent intent, boolean surelyOff, NotOn notOn) throws InterruptedException {
        Quietly.run(() -> ledger.problem(intent, notOn.reason()));
        return new Attempt.Failed(reasons.owed(surelyOff, notOn.reason()));
    }

    /** An intent that can't be closed now stays open for the timer, which will find the port on. */
    private PowerIntent close(PowerIntent intent) throws InterruptedException {
        Quietly.run(() -> ledger.close(intent));
        return intent;
    }

    private void phase(String what) throws InterruptedException {
        Quietly.run(() -> progress.phase(what));
    }

    private static String seconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString() + " s";
    }
}
