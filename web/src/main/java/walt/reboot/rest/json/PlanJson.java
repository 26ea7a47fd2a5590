package walt.reboot.rest.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import walt.reboot.engine.Node;
import walt.reboot.engine.PowerSource;
import walt.reboot.engine.Preview;
import walt.reboot.engine.RebootMethod;
import walt.reboot.engine.RebootPlan;

/** What a reboot would do to each node. */
public record PlanJson(List<NodePlan> nodes) {
    public static PlanJson of(List<Preview> previews) {
        return new PlanJson(previews.stream().map(NodePlan::of).toList());
    }

    /**
     * What would be tried on a node, in this order.
     *
     * @param why why it can't be hard-rebooted
     * @param needsForce whether it is somebody else's, so that nothing would be done without force
     */
    public record NodePlan(
            String name,
            List<Method> methods,
            boolean hardReboot,
            @Nullable String why,
            @Nullable String owner,
            boolean needsForce) {
        static NodePlan of(Preview preview) {
            RebootPlan plan = preview.plan();
            List<Method> methods = new ArrayList<>();
            String why = null;
            for (RebootPlan.Step step : plan.steps()) {
                switch (step) {
                    case RebootPlan.Try go -> methods.add(Method.of(go.method(), plan.node()));
                    case RebootPlan.LeaveOut out -> why = out.method() == RebootMethod.SOFT ? why : out.why();
                }
            }
            return new NodePlan(
                    plan.node().name().value(),
                    methods,
                    plan.hardRebootPossible(),
                    why,
                    preview.owner(),
                    preview.needsForce());
        }
    }

    /** One method, and what it would act on. */
    public record Method(String method, String detail) {
        static Method of(RebootMethod method, Node node) {
            String detail = switch (method) {
                case SOFT ->
                    node.ip() == null
                            ? "REBOOT request, once the node has an IP address"
                            : "REBOOT request to " + node.ip();
                case VM -> "kill the virtual machine's process and start it again";
                case POE -> port(node.power());
            };
            return new Method(method.name().toLowerCase(Locale.ROOT), detail);
        }

        private static String port(PowerSource power) {
            return switch (power) {
                case PowerSource.PoePort poe ->
                    poe.named() == null ? "cycle the power of port " + poe.port() : port(poe.named());
                case PowerSource.NamedPort named -> "cycle the power of the PoE port of interface " + named;
                case PowerSource.VirtualMachine machine -> "";
                case PowerSource.Unmanaged none -> "";
            };
        }
    }
}
