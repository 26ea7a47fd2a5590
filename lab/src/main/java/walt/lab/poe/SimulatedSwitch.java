package walt.lab.poe;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import walt.lab.fault.FaultKind;
import walt.lab.fault.Faults;
import walt.lab.file.SwitchSpec;
import walt.lab.layout.Interface;
import walt.lab.log.LabLog;
import walt.lab.time.LabTime;

/** A simulated PoE switch: its interfaces and ports. Its SNMP agent is a part of its own. */
public final class SimulatedSwitch {

    private static final double MILLIS = 1000;

    private final SwitchParts parts;
    private final List<PoePort> ports;
    private final Cables cables = new Cables(this);
    private volatile Instant started;
    private volatile int boots = 1;
    private volatile Faults faults = Faults.NONE;
    private volatile CountDownLatch replaced = new CountDownLatch(1);

    public SimulatedSwitch(SwitchSpec spec, LabTime time, LabLog log, long seed) {
        Random random = new Random(seed ^ spec.name().hashCode());
        this.parts = new SwitchParts(spec, time, log, random, new Pse(spec.budget()));
        this.started = Instant.MIN;
        this.ports = spec.layout().ports().stream()
                .map(port -> new PoePort(parts, port))
                .toList();
        faults(spec.faults());
        this.started = time.now();
    }

    public SwitchSpec spec() {
        return parts.spec();
    }

    public String name() {
        return spec().name();
    }

    public LabTime time() {
        return parts.time();
    }

    public LabLog log() {
        return parts.log();
    }

    public Random random() {
        return parts.random();
    }

    public Pse pse() {
        return parts.pse();
    }

    /** What is plugged into its interfaces. */
    public Cables cables() {
        return cables;
    }

    /** Its Ethernet interfaces, with and without PoE, in the order of their numbers. */
    public List<Interface> interfaces() {
        return spec().layout().interfaces();
    }

    /** The ports with PoE, in the order of their rows. */
    public List<PoePort> ports() {
        return ports;
    }

    /** Lets the devices that a recorded switch powered draw power, where the lab has plugged in none of its own. */
    public void plugRecorded() {
        ports.stream()
                .filter(port -> port.spec().delivers() && port.devices().isEmpty())
                .forEach(port -> port.plug(new RecordedDevice()));
    }

    /** The PoE port of that interface. */
    public Optional<PoePort> port(Interface face) {
        return ports.stream().filter(port -> port.face().equals(face)).findFirst();
    }

    /** The port with that row of the PoE table, {@code group.row}. */
    public Optional<PoePort> port(String name) {
        return ports.stream().filter(port -> port.name().equals(name)).findFirst();
    }

    /** Time since the switch was started, by the lab or by its last reboot. */
    public Duration upTime() {
        return Duration.between(started, parts.time().now());
    }

    /** How often it was started. */
    public int boots() {
        return boots;
    }

    /** Whether it is between down and up: nothing answers, no port delivers. */
    public boolean rebooting() {
        return faults.has(FaultKind.REBOOTS);
    }

    public Faults faults() {
        return faults;
    }

    /** Replaces the switch's faults; they take effect at once. */
    public synchronized void faults(Faults now) {
        boolean went = rebooting();
        faults = now;
        CountDownLatch old = replaced;
        replaced = new CountDownLatch(1);
        old.countDown();
        if (rebooting() && !went) {
            goDown(Duration.ofMillis((long) (now.number(FaultKind.REBOOTS) * MILLIS)));
        } else if (went && !rebooting()) {
            comeUp();
        }
    }

    /** Open when the present faults are replaced. To be asked for before the faults are. */
    public CountDownLatch replaced() {
        return replaced;
    }

    private void goDown(Duration time) {
        int before = boots;
        ports.forEach(port -> port.switchRuns(false));
        parts.time().after(time, () -> {
            if (boots == before) {
                faults(faults.without(kind -> kind == FaultKind.REBOOTS));
            }
        });
    }

    private synchronized void comeUp() {
        boots++;
        started = parts.time().now();
        ports.forEach(port -> port.switchRuns(true));
    }
}
