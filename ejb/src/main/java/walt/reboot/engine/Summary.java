package walt.reboot.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import walt.reboot.inventory.Folding;
import walt.reboot.inventory.records.AttemptRecord;
import walt.reboot.inventory.records.JobNode;
import walt.reboot.inventory.records.NodeState;

/** The result of a reboot in words: one line per outcome, with the names of its nodes folded. */
public final class Summary {
    private Summary() {}

    /**
     * The nodes that had the same outcome, and the sentence about them.
     *
     * @param notes what was unusual about nodes that were rebooted all the same, with their names
     */
    public record Line(NodeState outcome, String nodes, int count, String text, List<String> notes) {
        public Line {
            notes = List.copyOf(notes);
        }
    }

    /** The lines about the nodes that are finished: rebooted ones first, then failures, then what was aborted. */
    public static List<Line> of(Collection<JobNode> nodes) {
        Map<NodeState, Map<String, List<JobNode>>> groups = new EnumMap<>(NodeState.class);
        for (JobNode node : nodes) {
            if (node.state().finished()) {
                groups.computeIfAbsent(node.state(), state -> new LinkedHashMap<>())
                        .computeIfAbsent(outcome(node), text -> new ArrayList<>())
                        .add(node);
            }
        }
        List<Line> lines = new ArrayList<>();
        groups.forEach((state, byText) -> byText.forEach((text, same) -> lines.add(line(state, text, same))));
        return lines;
    }

    private static Line line(NodeState state, String text, List<JobNode> same) {
        String folded = folded(same);
        return new Line(state, folded, same.size(), folded + ": " + text, notes(same));
    }

    private static List<String> notes(List<JobNode> same) {
        Map<String, List<JobNode>> byNote = new LinkedHashMap<>();
        for (JobNode node : same) {
            node.attempts().stream()
                    .filter(attempt -> attempt.outcome().equals("REBOOTED"))
                    .map(AttemptRecord::reason)
                    .filter(Objects::nonNull)
                    .forEach(note -> byNote.computeIfAbsent(note, any -> new ArrayList<>())
                            .add(node));
        }
        return byNote.entrySet().stream()
                .map(entry -> folded(entry.getValue()) + ": " + entry.getKey())
                .toList();
    }

    private static String folded(List<JobNode> nodes) {
        return Folding.fold(nodes.stream().map(JobNode::name).toList());
    }

    private static String outcome(JobNode node) {
        return switch (node.state()) {
            case PENDING, RUNNING -> "";
            case REBOOTED -> "rebooted OK.";
            case ABORTED -> "aborted.";
            case FAILED -> "failed " + reasons(node);
        };
    }

    private static String reasons(JobNode node) {
        String reasons = node.attempts().stream()
                .filter(Summary::tells)
                .map(Summary::why)
                .collect(Collectors.joining(" and "));
        return reasons.isEmpty() ? "(see the server's log)" : reasons;
    }

    /** A soft-reboot that was left out is no reason of the failure. */
    private static boolean tells(AttemptRecord attempt) {
        return !(attempt.outcome().equals("SKIPPED") && attempt.method().equals(RebootMethod.SOFT.name()));
    }

    private static String why(AttemptRecord attempt) {
        return RebootMethod.valueOf(attempt.method()).phrase() + " (" + attempt.reason() + ")";
    }
}
