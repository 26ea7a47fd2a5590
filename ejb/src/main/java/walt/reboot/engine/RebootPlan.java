package walt.reboot.engine;

import java.util.ArrayList;
import java.util.List;
import walt.reboot.engine.PowerSource.PoePort;
import walt.reboot.engine.PowerSource.Unmanaged;

/** What is tried on a node, in this order, until it reboots. */
public record RebootPlan(Node node, List<Step> steps) {
    public RebootPlan {
        steps = List.copyOf(steps);
    }

    /** One step of a plan. */
    public sealed interface Step {
        RebootMethod method();
    }

    /** The method is tried. */
    public record Try(RebootMethod method) implements Step {}

    /** The method is left out; why, in the words of the report. */
    public record LeaveOut(RebootMethod method, String why) implements Step {}

    /** The plan for this node: it depends on the mode and on how the node gets its power, on nothing else. */
    public static RebootPlan of(Node node, RebootMode mode) {
        List<Step> steps = new ArrayList<>();
        if (mode == RebootMode.SOFT_THEN_HARD) {
            steps.add(
                    node.power() instanceof PoePort poe && poe.knownOff()
                            ? new LeaveOut(RebootMethod.SOFT, "power is off on " + poe.port())
                            : new Try(RebootMethod.SOFT));
        }
        steps.add(
                node.power() instanceof Unmanaged none
                        ? new LeaveOut(none.method(), none.reason())
                        : new Try(node.power().method()));
        return new RebootPlan(node, steps);
    }

    /** Whether the last step, the hard one, can be tried at all. */
    public boolean hardRebootPossible() {
        return steps.getLast() instanceof Try;
    }
}
