package walt.lab;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import walt.lab.fault.Faults;
import walt.lab.fault.Target;
import walt.lab.log.LabEvent;
import walt.lab.log.PortChange;
import walt.lab.log.SnmpExchange;
import walt.lab.poe.PoePort;
import walt.lab.poe.SimulatedSwitch;
import walt.lab.snmp.SnmpAgent;

/** A switch of a running lab, as tests and the control endpoint handle it. */
public final class LabSwitch {

    private final SimulatedSwitch device;
    private final SnmpAgent agent;

    LabSwitch(SimulatedSwitch device, SnmpAgent agent) {
        this.device = device;
        this.agent = agent;
    }

    public String name() {
        return device.name();
    }

    /** Where its SNMP agent listens. */
    public InetSocketAddress address() {
        return agent.address();
    }

    SimulatedSwitch device() {
        return device;
    }

    /** The boundary that its agent is held at now. */
    public Optional<String> held() {
        return agent.held();
    }

    public List<PoePort> ports() {
        return device.ports();
    }

    /**
     * A port by its row of the PoE table, {@code group.row}.
     *
     * @throws IllegalArgumentException when there is none
     */
    public PoePort port(String port) {
        return device.port(port)
                .orElseThrow(() -> new IllegalArgumentException("There is no port " + name() + "/" + port + "."));
    }

    /** Its faults as they are spelled in lab files. */
    public List<String> faults() {
        return device.faults().spellings();
    }

    /**
     * Replaces its faults; they take effect at once.
     *
     * @throws IllegalArgumentException when one of them is unknown or wrong
     */
    public void faults(List<String> spellings) {
        device.faults(Faults.parse(spellings, Target.SWITCH));
    }

    /** Replaces its faults by these. */
    public void faults(String first, String... more) {
        faults(Stream.concat(Stream.of(first), Stream.of(more)).toList());
    }

    /** Takes all faults away. */
    public void heal() {
        faults(List.of());
    }

    /** Replaces the faults of one of its ports, {@code group.row}; an empty list heals it. */
    public void portFaults(String port, List<String> spellings) {
        port(port).faults(Faults.parse(spellings, Target.PORT));
    }

    /** What it saw and did. */
    public List<LabEvent> log() {
        return device.log().of(name());
    }

    /** The SNMP requests that it got, oldest first. */
    public List<SnmpExchange> exchanges() {
        return log().stream()
                .filter(SnmpExchange.class::isInstance)
                .map(SnmpExchange.class::cast)
                .toList();
    }

    /** The power changes of one of its ports, oldest first. */
    public List<PortChange> changes(String port) {
        return log().stream()
                .filter(PortChange.class::isInstance)
                .map(PortChange.class::cast)
                .filter(change -> change.port().equals(port))
                .toList();
    }
}
