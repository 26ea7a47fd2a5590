package walt.lab.poe;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import walt.lab.fault.Faults;
import walt.lab.file.Numbering;
import walt.lab.file.SwitchSpec;
import walt.lab.log.LabLog;
import walt.lab.time.LabTime;

/** A simulated PoE switch: its interfaces and ports. Its SNMP agent is a part of its own. */
public final class SimulatedSwitch {

    private final SwitchParts parts;
    private final Instant started;
    private final List<Interface> interfaces = new ArrayList<>();
    private final List<PoePort> ports = new ArrayList<>();
    private volatile Faults faults;

    public SimulatedSwitch(SwitchSpec spec, LabTime time, LabLog log, long seed) {
        this.parts =
                new SwitchParts(spec, time, log, new Random(seed ^ spec.name().hashCode()));
        this.started = time.now();
        this.faults = spec.faults();
        layOut(spec.numbering());
    }

    private void layOut(Numbering numbering) {
        int before = numbering.firstPosition();
        SwitchSpec spec = parts.spec();
        IntStream.range(0, before + spec.ports() + spec.uplinks())
                .mapToObj(position -> face(numbering, position))
                .forEach(interfaces::add);
        IntStream.range(0, spec.ports())
                .mapToObj(port -> new PoePort(parts, numbering.firstPoeRow() + port, interfaces.get(before + port)))
                .forEach(ports::add);
    }

    private static Interface face(Numbering numbering, int position) {
        return new Interface(
                numbering.firstIfIndex() + position,
                numbering.ifName().replace("{n}", Integer.toString(position + 1)),
                numbering.firstLldpPort() + position);
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

    /** All Ethernet interfaces, with and without PoE, in the order of their numbers. */
    public List<Interface> interfaces() {
        return List.copyOf(interfaces);
    }

    /** The ports with PoE, in the order of their rows. */
    public List<PoePort> ports() {
        return List.copyOf(ports);
    }

    /** The PoE port of that interface. */
    public Optional<PoePort> port(Interface face) {
        return ports.stream().filter(port -> port.face().equals(face)).findFirst();
    }

    /** The port with that row of the PoE table, {@code group.row}. */
    public Optional<PoePort> port(String name) {
        return ports.stream().filter(port -> port.name().equals(name)).findFirst();
    }

    /** Time since the start of the switch. */
    public Duration upTime() {
        return Duration.between(started, parts.time().now());
    }

    /** Whether something at the other end keeps the link up; the first uplink leads to the rest of the network. */
    public boolean linkUp(Interface face) {
        Optional<PoePort> port = port(face);
        if (port.isPresent()) {
            return port.flatMap(PoePort::device).map(PoweredDevice::hasLink).orElse(false);
        }
        int position = interfaces.indexOf(face) - spec().numbering().firstPosition() - ports.size();
        return position == 0;
    }

    public Faults faults() {
        return faults;
    }

    /** Replaces the switch's faults; they take effect at once. */
    public void faults(Faults now) {
        faults = now;
    }
}
