package walt.reboot.poe;

import java.time.Duration;
import java.util.Optional;
import walt.reboot.poe.SwitchAnswer.Done;
import walt.reboot.poe.SwitchAnswer.NoAnswer;
import walt.reboot.poe.SwitchAnswer.NoSuchPort;
import walt.reboot.poe.SwitchAnswer.Refused;
import walt.reboot.poe.SwitchAnswer.Unclear;

/**
 * Switches a port off until it is proven off: administratively off, no longer delivering power, and the link that there was is
 * gone. Power must be given back afterwards, whatever the result.
 */
final class PowerCut {
    private final PortOnSwitch port;
    private final Reasons reasons;
    private final PoeConfig config;
    private final boolean linked;
    private boolean saidBefore;

    /**
     * @param linked whether the interface had a link before: then its loss is part of the proof
     * @param saidBefore whether an earlier "off" may still be under way to the switch
     */
    PowerCut(PortOnSwitch port, Reasons reasons, PoeConfig config, boolean linked, boolean saidBefore) {
        this.linked = linked;
        this.saidBefore = saidBefore;
        this.port = port;
        this.reasons = reasons;
        this.config = config;
    }

    /** How it went. */
    sealed interface Result {}

    /** A read-back has shown the port off. */
    record ProvenOff() implements Result {}

    /** The port is off, but the interface that it was thought to feed still has its link. */
    record LinkStays() implements Result {}

    /** The switch surely did nothing: it refused the first and only "off", and a read-back has shown the port on. */
    record RefusedAndOn(String reason) implements Result {}

    /** The port was not seen off, but it may be, or go off yet. */
    record Unproven(String reason) implements Result {}

    Result run() throws InterruptedException {
        String reason = "";
        for (int tries = 0; tries < config.offTries(); tries++) {
            SwitchAnswer<PoeSwitch.Accepted> answer = port.switchPower(false);
            switch (answer) {
                case Done<PoeSwitch.Accepted> accepted -> {
                    return await();
                }
                case Refused<PoeSwitch.Accepted> refused -> {
                    return refused(reasons.unswitched(answer), refused.isFinal());
                }
                case NoSuchPort<PoeSwitch.Accepted> missing -> {
                    return refused(reasons.unswitched(answer), true);
                }
                case NoAnswer<PoeSwitch.Accepted> silent -> reason = reasons.silentToWrites();
                case Unclear<PoeSwitch.Accepted> unclear -> reason = reasons.unswitched(answer);
            }
            saidBefore = true;
            // it may have been heard: look before it is said again
            Optional<Result> known = look();
            if (known.isPresent()) {
                return known.get();
            }
        }
        return new Unproven(reason);
    }

    /** Empty: the port is still on. */
    private Optional<Result> look() throws InterruptedException {
        SwitchAnswer<PortReading> after = port.read();
        if (!(after instanceof Done<PortReading> done)) {
            return Optional.of(new Unproven(reasons.lostInTheMiddle(reasons.unread(after))));
        }
        return done.value().enabled() ? Optional.empty() : Optional.of(await());
    }

    private Result refused(String reason, boolean isFinal) throws InterruptedException {
        if (!(port.read() instanceof Done<PortReading> done)) {
            return new Unproven(reason);
        }
        if (!done.value().enabled()) {
            return await();
        }
        return isFinal && !saidBefore ? new RefusedAndOn(reason) : new Unproven(reason);
    }

    private Result await() throws InterruptedException {
        Result result = proof(port.readUntil(PowerCut::provesOff, config.proofBound(), config.readEvery()));
        if (!(result instanceof LinkStays)) {
            return result;
        }
        // whoever keeps a link may be somebody else, and is not left without power for long
        port.pause(config.readEvery());
        Duration rest = config.linkBound().minus(config.readEvery());
        return proof(port.readUntil(this::provesAll, rest, config.readEvery()));
    }

    private Result proof(SwitchAnswer<PortReading> last) {
        if (!(last instanceof Done<PortReading> done)) {
            return new Unproven(reasons.lostInTheMiddle(reasons.unread(last)));
        }
        if (!provesOff(done.value())) {
            return new Unproven(reasons.ignored(done.value()));
        }
        return provesAll(done.value()) ? new ProvenOff() : new LinkStays();
    }

    /** What a switch no longer says is no contradiction. */
    private boolean provesAll(PortReading reading) {
        return provesOff(reading) && !(linked && reading.link() == PortReading.Link.UP);
    }

    private static boolean provesOff(PortReading reading) {
        return !reading.enabled() && !reading.delivering();
    }
}
