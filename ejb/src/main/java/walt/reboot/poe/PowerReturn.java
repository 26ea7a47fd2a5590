package walt.reboot.poe;

import org.jspecify.annotations.Nullable;
import walt.reboot.poe.PortReading.Detection;
import walt.reboot.poe.SwitchAnswer.Done;
import walt.reboot.poe.SwitchAnswer.NoAnswer;

/**
 * Switches a port on until it is proven on, with bounded retries; an unanswered request is read back before it is repeated.
 *
 * <p>The proof is that {@code pethPsePortAdminEnable} reads on: that is all a server can do for a port, the switch keeps
 * it over its own reboots, and the debt is paid. Delivered power is not waited for: it comes 1 to 60 s later, and never on a
 * port whose device is gone. A port that is enabled but reads "disabled" or a fault is looked at until the bound, since agents
 * report that for a moment; if it stays, it is told.
 *
 * <p>While an "off" may still be done, a port that reads on proves nothing until an "on" is answered: a switch does one request
 * after the other. When none of them is, the port is looked at once more after the time in which a change must show, and believed.
 */
final class PowerReturn {
    private final PortOnSwitch port;
    private final Reasons reasons;
    private final PoeConfig config;
    private final @Nullable Integer mode;
    private boolean offMayCome;

    /**
     * @param mode what the port must be set to besides "on"; null: nothing
     * @param offMayCome whether the switch may still do an "off" that it was sent
     */
    PowerReturn(PortOnSwitch port, Reasons reasons, PoeConfig config, @Nullable Integer mode, boolean offMayCome) {
        this.mode = mode;
        this.offMayCome = offMayCome;
        this.port = port;
        this.reasons = reasons;
        this.config = config;
    }

    /** How it went. */
    sealed interface Result {}

    /**
     * A read-back has shown the port on.
     *
     * @param healthy whether without a fault
     * @param lostMode that the port's mode could not be set back, for the user; null: it is as it was
     */
    record On(boolean healthy, @Nullable String lostMode) implements Result {}

    /** The port was not seen on. */
    record NotOn(String reason) implements Result {}

    Result run() throws InterruptedException {
        Result result = once();
        for (int tries = 1; !isCertain(result) && tries < config.onTries(); tries++) {
            port.pause(config.retryPause());
            result = once();
        }
        if (result instanceof On && offMayCome) {
            port.pause(config.proofBound());
            result = result(new NoAnswer<>(), port.read());
        }
        if (result instanceof On) {
            port.provenOn();
        }
        return result;
    }

    private boolean isCertain(Result result) {
        return result instanceof On && !offMayCome;
    }

    private Result once() throws InterruptedException {
        SwitchAnswer<PoeSwitch.Accepted> answer = port.switchPower(true);
        offMayCome &= answer instanceof NoAnswer;
        SwitchAnswer<PortReading> after = port.read();
        boolean promising = answer instanceof Done || (enabled(after) && !offMayCome);
        if (promising && !healthy(after)) {
            port.pause(config.readEvery());
            after = port.readUntil(PowerReturn::healthy, config.proofBound(), config.readEvery());
        }
        return result(answer, after);
    }

    private Result result(SwitchAnswer<PoeSwitch.Accepted> answer, SwitchAnswer<PortReading> after)
            throws InterruptedException {
        if (after instanceof Done<PortReading> done && done.value().enabled()) {
            return mode != null && done.value().lost(mode) ? restore(mode) : new On(healthy(after), null);
        }
        return new NotOn(reason(answer, after));
    }

    /** Some switches forget it when a port is switched off and on. */
    private Result restore(int wanted) throws InterruptedException {
        SwitchAnswer<PoeSwitch.Accepted> answer = port.setMode(wanted);
        SwitchAnswer<PortReading> after = port.read();
        if (!(after instanceof Done<PortReading> done) || !done.value().enabled()) {
            return new NotOn(reason(answer, after));
        }
        return new On(healthy(after), done.value().lost(wanted) ? reasons.modeLost(wanted, done.value()) : null);
    }

    private String reason(SwitchAnswer<PoeSwitch.Accepted> answer, SwitchAnswer<PortReading> after) {
        if (!(after instanceof Done)) {
            return reasons.unread(after);
        }
        return switch (answer) {
            case Done<PoeSwitch.Accepted> accepted -> reasons.staysOff();
            case NoAnswer<PoeSwitch.Accepted> silent -> reasons.silentToWrites();
            default -> reasons.unswitched(answer);
        };
    }

    private static boolean enabled(SwitchAnswer<PortReading> answer) {
        return answer instanceof Done<PortReading> done && done.value().enabled();
    }

    private static boolean healthy(SwitchAnswer<PortReading> answer) {
        return answer instanceof Done<PortReading> done && healthy(done.value());
    }

    private static boolean healthy(PortReading reading) {
        return reading.enabled() && reading.detection() != Detection.DISABLED && !reading.faulty();
    }
}
