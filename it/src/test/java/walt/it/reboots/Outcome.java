package walt.it.reboots;

import java.util.List;
import java.util.Map;
import walt.it.server.Answer;

/**
 * How the hard-reboot of a node ended, by the report.
 *
 * @param reason of the last attempt: why it failed, or what is to be said of a success; empty when there is nothing
 */
record Outcome(String node, String state, String reason) {
    /** Of all nodes. */
    static List<Outcome> all(Answer report) {
        return report.objects("nodes").stream().map(Outcome::of).toList();
    }

    /** Of one node. */
    static Outcome of(Answer report, String node) {
        return all(report).stream()
                .filter(each -> each.node().equals(node))
                .findFirst()
                .orElseThrow();
    }

    private static Outcome of(Map<?, ?> node) {
        List<?> attempts = node.get("attempts") instanceof List<?> list ? list : List.of();
        Object reason = !attempts.isEmpty() && attempts.getLast() instanceof Map<?, ?> last ? last.get("reason") : null;
        return new Outcome(
                String.valueOf(node.get("name")),
                String.valueOf(node.get("state")),
                reason == null ? "" : reason.toString());
    }

    boolean rebooted() {
        return state.equals("rebooted");
    }

    boolean failed() {
        return state.equals("failed");
    }
}
