package walt.cli.reboot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import walt.cli.api.JsonObject;
import walt.cli.sets.Folding;

/** Tells what would happen to each node; nodes with the same plan are told together. */
final class DryRun {
    private DryRun() {}

    static List<String> lines(JsonObject answer) {
        Map<Plan, List<JsonObject>> groups = answer.objects("nodes").stream()
                .collect(Collectors.groupingBy(Plan::of, LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> names(group.getValue()) + ": " + text(group.getKey(), group.getValue())
                        + group.getKey().ownership())
                .toList();
    }

    private static String names(List<JsonObject> nodes) {
        return Folding.fold(nodes.stream().map(node -> node.text("name")).toList());
    }

    // Addresses and ports differ from node to node, so they are told only where a plan is one node's.
    private static String text(Plan plan, List<JsonObject> nodes) {
        if (plan.methods().isEmpty()) {
            return plan.why().isEmpty() ? "nothing can be done." : "nothing can be done (" + plan.why() + ").";
        }
        String steps = nodes.size() == 1 ? steps(nodes.getFirst()) : String.join(", then if needed ", plan.methods());
        return plan.hardReboot() || plan.why().isEmpty()
                ? steps + "."
                : steps + "; no hard-reboot (" + plan.why() + ").";
    }

    private static String steps(JsonObject node) {
        return node.objects("methods").stream()
                .map(method -> method.text("detail").isEmpty()
                        ? name(method)
                        : name(method) + " (" + method.text("detail") + ")")
                .collect(Collectors.joining(", then if needed "));
    }

    private static String name(JsonObject method) {
        return switch (method.text("method")) {
            case "soft" -> "soft-reboot";
            case "vm" -> "restart of the virtual machine";
            case "poe" -> "PoE-reboot";
            default -> method.text("method");
        };
    }

    /** What nodes have in common when they are told together. */
    private record Plan(List<String> methods, boolean hardReboot, String why, String owner) {
        static Plan of(JsonObject node) {
            List<String> methods =
                    node.objects("methods").stream().map(DryRun::name).toList();
            String owner = node.flag("needsForce") ? node.text("owner") : "";
            return new Plan(methods, node.flag("hardReboot"), node.text("why"), owner);
        }

        String ownership() {
            return owner.isEmpty() ? "" : " Owned by " + owner + ": needs --force.";
        }
    }
}
