package walt.lab.poe;

import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import walt.lab.fault.FaultKind;
import walt.lab.fault.Faults;
import walt.lab.log.LabLog;
import walt.lab.log.PortChange;
import walt.lab.time.LabTime;
import walt.lab.time.Span;

/** A switch port with PoE, and what is plugged into it. */
public final class PoePort {

    private final String switchName;
    private final int group;
    private final int row;
    private final Interface face;
    private final Span delay;
    private final LabTime time;
    private final LabLog log;
    private final Random random;

    private @Nullable PoweredDevice device;
    private Faults faults = Faults.NONE;
    private boolean enabled = true;
    private Detection detection = Detection.SEARCHING;
    private int stuck;
    /** Counts changes, so that power planned before a change does not come after it. */
    private int epoch;

    PoePort(SwitchParts parts, int row, Interface face) {
        this.switchName = parts.spec().name();
        this.group = parts.spec().numbering().poeGroup();
        this.delay = parts.spec().power();
        this.time = parts.time();
        this.log = parts.log();
        this.random = parts.random();
        this.row = row;
        this.face = face;
    }

    /** Plugs a device in; a device that is powered by the port runs at once, as if it had been there before. */
    public synchronized void plug(PoweredDevice plugged) {
        device = plugged;
        if (powersDevice()) {
            detection = Detection.DELIVERING_POWER;
        }
    }

    public int group() {
        return group;
    }

    public int row() {
        return row;
    }

    /** {@code group.row}, as in the node setting {@code power.port}. */
    public String name() {
        return group + "." + row;
    }

    public Interface face() {
        return face;
    }

    public synchronized Optional<PoweredDevice> device() {
        return Optional.ofNullable(device);
    }

    /** {@code pethPsePortAdminEnable}. */
    public synchronized boolean enabled() {
        return enabled;
    }

    public synchronized Detection detection() {
        return detection;
    }

    public synchronized Faults faults() {
        return faults;
    }

    /** Replaces the port's faults; they take effect at once. */
    public synchronized void faults(Faults now) {
        faults = now;
        stuck = (int) now.number(FaultKind.STUCK_OFF);
        if (now.has(FaultKind.NOT_DELIVERING) && detection == Detection.DELIVERING_POWER) {
            // What is plugged in has found a supply of its own: it goes on running.
            detection = Detection.SEARCHING;
            epoch++;
            report("on", "fault");
        } else if (detection == Detection.SEARCHING) {
            expectDelivery();
        }
    }

    /** Sets {@code pethPsePortAdminEnable}. */
    public synchronized void enable(boolean on, String cause) {
        if (on == enabled) {
            return;
        }
        if (on && stuck > 0) {
            stuck--;
            return;
        }
        enabled = on;
        epoch++;
        if (on) {
            switchOn(cause);
        } else {
            switchOff(cause);
        }
    }

    private void switchOn(String cause) {
        detection = Detection.SEARCHING;
        report("on", cause);
        expectDelivery();
    }

    private void expectDelivery() {
        if (powersDevice()) {
            int planned = epoch;
            time.after(delay.draw(random), () -> deliver(planned));
        }
    }

    private synchronized void deliver(int planned) {
        PoweredDevice powered = device;
        if (epoch == planned && detection == Detection.SEARCHING && powered != null && powersDevice()) {
            detection = Detection.DELIVERING_POWER;
            report("delivering", "detected");
            powered.powerOn();
        }
    }

    private void switchOff(String cause) {
        boolean delivered = detection == Detection.DELIVERING_POWER;
        detection = Detection.DISABLED;
        report("off", cause);
        if (delivered && device != null) {
            device.powerLost();
        }
    }

    private boolean powersDevice() {
        return device != null && device.poePowered() && !faults.has(FaultKind.NOT_DELIVERING);
    }

    private void report(String power, String cause) {
        log.add(new PortChange(time.now(), switchName, name(), power, cause));
    }
}
