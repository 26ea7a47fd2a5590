package walt.lab;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.Stream;
import walt.lab.fault.Faults;
import walt.lab.fault.Target;
import walt.lab.log.LabEvent;
import walt.lab.log.LabLog;
import walt.lab.log.NodeRequest;
import walt.lab.node.NodeState;
import walt.lab.node.SimulatedNode;

/** A node of a running lab, as tests and the control endpoint handle it. */
public final class LabNode {

    private final SimulatedNode node;
    private final LabLog log;

    LabNode(SimulatedNode node, LabLog log) {
        this.node = node;
        this.log = log;
    }

    public String name() {
        return node.name();
    }

    /** Where it serves the wire protocol. */
    public InetSocketAddress address() {
        return node.address();
    }

    public NodeState state() {
        return node.state();
    }

    /** How many times it has booted, counting the boot before the lab's start as the first. */
    public int boots() {
        return node.boots();
    }

    /** The id of its present boot. */
    public String bootId() {
        return node.bootId();
    }

    /** Its faults as they are spelled in lab files. */
    public List<String> faults() {
        return node.faults().spellings();
    }

    /**
     * Replaces its faults; they take effect at once.
     *
     * @throws IllegalArgumentException when one of them is unknown or wrong
     */
    public void faults(List<String> spellings) {
        node.faults(Faults.parse(spellings, Target.NODE));
    }

    /** Replaces its faults by these. */
    public void faults(String first, String... more) {
        faults(Stream.concat(Stream.of(first), Stream.of(more)).toList());
    }

    /** Takes all faults away. */
    public void heal() {
        faults(List.of());
    }

    /** What it saw and did. */
    public List<LabEvent> log() {
        return log.of(name());
    }

    /** The request lines that it got, oldest first; connections without a request are left out. */
    public List<String> requests() {
        return log().stream()
                .filter(NodeRequest.class::isInstance)
                .map(event -> ((NodeRequest) event).request())
                .filter(request -> !request.isEmpty())
                .toList();
    }
}
