package walt.lab.poe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walt.lab.fault.FaultKind;
import walt.lab.fault.Faults;
import walt.lab.log.PortChange;

/** A switch port with PoE, and what is plugged into it. */
public final class PoePort {

    private static final Duration SECOND_LOOK = Duration.ofMillis(100);

    private final SwitchParts parts;
    private final int row;
    private final Interface face;

    private final List<PoweredDevice> devices = new ArrayList<>();
    private Faults faults = Faults.NONE;
    private boolean enabled = true;
    private boolean switchRuns = true;
    private Detection detection = Detection.SEARCHING;
    private int stuck;
    private int denied;
    private int drawn;
    /** Counts changes, so that power planned before a change does not come after it. */
    private int epoch;

    PoePort(SwitchParts parts, int row, Interface face) {
        this.parts = parts;
        this.row = row;
        this.face = face;
    }

    /**
     * Plugs a device in, beside those that are there; one that the port can power runs at once, as if it had been there
     * before. False: it is to be powered, and there is no power for it.
     */
    public synchronized boolean plug(PoweredDevice plugged) {
        devices.add(plugged);
        if (!plugged.poePowered() || faults.has(FaultKind.NOT_DELIVERING)) {
            return true;
        }
        boolean powered = begun(plugged);
        if (!powered) {
            expectDelivery(SECOND_LOOK);
        }
        return powered;
    }

    public int group() {
        return parts.spec().numbering().poeGroup();
    }

    public int row() {
        return row;
    }

    /** {@code group.row}, as in the node setting {@code power.port}. */
    public String name() {
        return group() + "." + row;
    }

    public Interface face() {
        return face;
    }

    /** Who is plugged in; several when there is a small switch without a name of its own between. */
    public synchronized List<PoweredDevice> devices() {
        return List.copyOf(devices);
    }

    /** {@code pethPsePortAdminEnable}. */
    public synchronized boolean enabled() {
        return enabled;
    }

    public synchronized Detection detection() {
        return detection;
    }

    /** {@code pethPsePortPowerDeniedCounter}: how often the switch had not enough power for the port. */
    public synchronized int denied() {
        return denied;
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
            end();
            detection = Detection.SEARCHING;
            report("on", "fault");
        } else if (detection == Detection.SEARCHING) {
            expectDelivery(Duration.ZERO);
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
        if (on) {
            detection = Detection.SEARCHING;
            report("on", cause);
            expectDelivery(Duration.ZERO);
        } else {
            lose(Detection.DISABLED, "off", cause);
        }
    }

    /** The switch goes down or comes up again: no port delivers in between, and what was set stays set. */
    synchronized void switchRuns(boolean runs) {
        switchRuns = runs;
        if (!runs && enabled) {
            lose(Detection.SEARCHING, "lost", "reboot of the switch");
        } else if (enabled) {
            report("on", "reboot of the switch");
            expectDelivery(Duration.ZERO);
        }
    }

    private void lose(Detection now, String power, String cause) {
        boolean delivered = detection == Detection.DELIVERING_POWER;
        end();
        detection = now;
        report(power, cause);
        if (delivered) {
            fed().ifPresent(PoweredDevice::powerLost);
        }
    }

    private void expectDelivery(Duration more) {
        epoch++;
        if (fed().isPresent()) {
            int planned = epoch;
            Duration delay = parts.spec().power().draw(parts.random()).plus(more);
            parts.time().after(delay, () -> deliver(planned));
        }
    }

    private synchronized void deliver(int planned) {
        Optional<PoweredDevice> powered = fed();
        if (epoch != planned || !switchRuns || detection != Detection.SEARCHING || powered.isEmpty()) {
            return;
        }
        if (begun(powered.get())) {
            report("delivering", "detected");
            powered.get().powerOn();
        } else {
            expectDelivery(SECOND_LOOK);
        }
    }

    private boolean begun(PoweredDevice powered) {
        if (!parts.pse().draw(powered.watts())) {
            denied++;
            return false;
        }
        drawn = powered.watts();
        detection = Detection.DELIVERING_POWER;
        return true;
    }

    private void end() {
        epoch++;
        parts.pse().release(drawn);
        drawn = 0;
    }

    private Optional<PoweredDevice> fed() {
        return devices.stream()
                .filter(device -> device.poePowered() && !faults.has(FaultKind.NOT_DELIVERING))
                .findFirst();
    }

    private void report(String power, String cause) {
        parts.log().add(new PortChange(parts.time().now(), parts.spec().name(), name(), power, cause));
    }
}
