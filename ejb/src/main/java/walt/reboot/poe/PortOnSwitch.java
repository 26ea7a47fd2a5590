package walt.reboot.poe;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.Predicate;
import walt.reboot.engine.PowerSource.SwitchPort;
import walt.reboot.engine.Progress;
import walt.reboot.poe.SwitchAnswer.Done;

/** A port as power is switched on it. */
final class PortOnSwitch {
    /** How long a switch may take to find a device on a port that was switched on. */
    static final Duration DETECTION = Duration.ofSeconds(60);

    private final SwitchPort port;
    private final PortsInWork.Hold hold;
    private final PoeSwitch poeSwitch;
    private final OptionalInt ifIndex;
    private final SteadyTime time;
    private boolean foundOn;

    /**
     * @param hold of this port
     * @param ifIndex of the interface that the port feeds; empty when it is not known
     */
    PortOnSwitch(SwitchPort port, PortsInWork.Hold hold, PoeSwitch poeSwitch, OptionalInt ifIndex, SteadyTime time) {
        this.port = port;
        this.hold = hold;
        this.poeSwitch = poeSwitch;
        this.ifIndex = ifIndex;
        this.time = time;
    }

    SwitchPort port() {
        return port;
    }

    SwitchAnswer<PortReading> read() throws InterruptedException {
        return poeSwitch.read(port.row(), ifIndex);
    }

    /**
     * Reads until the proof is there or the time is over. What counts is when the last look began: what a slow switch was asked long
     * ago proves nothing.
     *
     * @param bound may be over already, which is one look
     */
    SwitchAnswer<PortReading> readUntil(Predicate<PortReading> proof, Duration bound, Duration every)
            throws InterruptedException {
        Duration end = time.elapsed().plus(bound);
        while (true) {
            boolean last = isOver(end);
            SwitchAnswer<PortReading> answer = read();
            boolean enough = answer instanceof Done<PortReading> done ? last || proof.test(done.value()) : isOver(end);
            if (enough) {
                return answer;
            }
            time.pause(every);
        }
    }

    /**
     * A port that was switched on a moment ago is still looking for what is plugged in: 1 to 60 s on real switches.
     *
     * @param first what it read as just now
     */
    PortReading awaitDelivery(PortReading first, Progress progress, Duration every) throws InterruptedException {
        Duration on = hold.lastOn();
        PortReading last = first;
        while (!last.delivering() && on != null && !isOver(on.plus(DETECTION))) {
            progress.phase("waiting until " + port + " delivers power again");
            time.pause(every);
            last = read() instanceof Done<PortReading> done ? done.value() : last;
        }
        return last;
    }

    private boolean isOver(Duration end) {
        return time.elapsed().compareTo(end) >= 0;
    }

    SwitchAnswer<PoeSwitch.Accepted> switchPower(boolean on) throws InterruptedException {
        return poeSwitch.switchPower(port.row(), on);
    }

    SwitchAnswer<PoeSwitch.Accepted> setMode(int mode) throws InterruptedException {
        return poeSwitch.setMode(port.row(), mode);
    }

    /** The port was on before anything was done to it here: what hangs on it starts no more than it did already. */
    void foundOn() {
        foundOn = true;
    }

    /** Power has come back: from now on the port looks for what is plugged in. */
    void provenOn() {
        hold.provenOn(time.elapsed(), !foundOn);
    }

    /** Does something unless somebody has taken the port since it was given back. */
    void unlessInWork(Runnable deed) {
        hold.again().ifPresent(again -> {
            try (again) {
                deed.run();
            }
        });
    }

    void pause(Duration pause) throws InterruptedException {
        time.pause(pause);
    }
}
