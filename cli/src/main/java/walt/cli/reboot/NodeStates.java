package walt.cli.reboot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The newest state of each node of a job, as the events tell them. */
final class NodeStates {
    private static final String RUNNING = "running";

    private final Map<String, NodeState> byName = new LinkedHashMap<>();

    NodeStates(List<NodeState> nodes) {
        nodes.forEach(this::put);
    }

    void put(NodeState node) {
        byName.put(node.name(), node);
    }

    Counts counts() {
        return new Counts(count("pending"), count(RUNNING), count("rebooted"), count("failed"), count("aborted"));
    }

    private long count(String state) {
        return byName.values().stream()
                .filter(node -> node.state().equals(state))
                .count();
    }

    /** A few nodes that something is being done to right now: more would not fit on a line. */
    List<NodeState> someUnderWay() {
        return byName.values().stream()
                .filter(node -> node.state().equals(RUNNING))
                .limit(20)
                .toList();
    }
}
