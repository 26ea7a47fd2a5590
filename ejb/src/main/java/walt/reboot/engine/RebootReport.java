package walt.reboot.engine;

import java.util.List;
import java.util.Map;
import walt.reboot.inventory.records.Job;
import walt.reboot.inventory.records.JobNode;
import walt.reboot.inventory.records.NodeState;

/** A reboot job with all that is known of its nodes, at one moment. */
public record RebootReport(Job job, Map<NodeState, Long> counts, List<Summary.Line> summary, List<JobNode> nodes) {
    public RebootReport {
        counts = Map.copyOf(counts);
        summary = List.copyOf(summary);
        nodes = List.copyOf(nodes);
    }
}
