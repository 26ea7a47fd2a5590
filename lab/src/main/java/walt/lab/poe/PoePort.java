package walt.lab.poe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walt.lab.family.PowerMode;
import walt.lab.fault.FaultKind;
import walt.lab.fault.Faults;
import walt.lab.layout.Interface;
import walt.lab.layout.PortSpec;
import walt.lab.log.PortChange;

/** A switch port with PoE, and what is plugged into it. */
public final class PoePort {

    private static final Duration SECOND_LOOK = Duration.ofMillis(100);

    private final SwitchParts parts;
    private final PortSpec spec;
    private final Supply supply;

    private final List<PoweredDevice> devices = new ArrayList<>();
    private Faults faults = Faults.NONE;
    private boolean enabled;
    private PowerMode mode;
    private boolean switchRuns = true;
    private Detection detection;
    private int stuck;
    /** Counts changes, so that power planned before a change does not come after it. */
    private int epoch;

    PoePort(SwitchParts parts, PortSpec spec) {
        this.parts = parts;
        this.spec = spec;
        this.supply = new Supply(parts.pse());
        this.enabled = spec.enabled();
        this.mode = spec.mode();
        this.detection = enabled ? Detection.SEARCHING : Detection.DISABLED;
    }

    /**
     * Plugs a device in, beside those that are there; one that the port can power runs at once, as if it had been there
     * before. False: it is to be powered, and there is no power for it.
     */
    public synchronized boolean plug(PoweredDevice plugged) {
        devices.add(plugged);
        boolean powered = !plugged.poePowered() || faults.has(FaultKind.NOT_DELIVERING) || begun(plugged);
        if (!powered) {
            expectDelivery(SECOND_LOOK);
        }
        return powered;
    }

    /** How it was when the switch was started. */
    public PortSpec spec() {
        return spec;
    }

    /** {@code group.row}, as in the node setting {@code power.port}. */
    public String name() {
        return spec.name();
    }

    public Interface face() {
        return spec.face();
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

    /** How it gives power when it is on. */
    public synchronized PowerMode mode() {
        return mode;
    }

    /** Sets {@code cpeExtPsePortEnable}: each mode switches the port on, but {@code DISABLE} off. */
    public synchronized void mode(PowerMode wanted, String cause) {
        enable(wanted != PowerMode.DISABLE, cause);
        mode = enabled ? wanted : mode;
    }

    /** {@code pethPsePortPowerDeniedCounter}: how often the switch had not enough power for the port. */
    public synchronized int denied() {
        return supply.denied();
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

    /** Sets {@code pethPsePortAdminEnable}; on again, the port has forgotten its mode. */
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
            mode = PowerMode.AUTO;
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
        boolean begun = enabled && supply.draw(powered.watts());
        detection = begun ? Detection.DELIVERING_POWER : detection;
        return begun;
    }

    private void end() {
        epoch++;
        supply.release();
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
