package walt.reboot.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import walt.reboot.engine.PowerSource.PoePort;
import walt.reboot.engine.PowerSource.Unmanaged;
import walt.reboot.engine.RebootEngine.Order;
import walt.reboot.engine.RebootPlan.LeaveOut;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.records.Job;
import walt.reboot.inventory.records.JobNode;
import walt.reboot.inventory.records.NodeState;

/**
 * Decides what becomes of the nodes of a job that the server's end has interrupted; pure. They go on where they were, but
 * nobody wants a node to reboot in the morning since somebody asked for it in the evening: after a while only ports that are
 * owed power are switched on, by the heartbeat, and no power is cut any more.
 */
public final class Resumption {
    private final Map<String, Device> byName = new HashMap<>();
    private final Map<UUID, Device> byId = new HashMap<>();
    private final PowerSources sources;
    private final Clock clock;
    private final Duration within;

    /** @param within how old a job may be to go on */
    public Resumption(Collection<Device> devices, PowerSources sources, Clock clock, Duration within) {
        for (Device device : devices) {
            byName.put(device.name().value(), device);
            byId.put(device.id(), device);
        }
        this.sources = sources;
        this.clock = clock;
        this.within = within;
    }

    /**
     * What becomes of a job's unfinished nodes.
     *
     * @param ended those for which nothing is left to do, by their place in the job
     * @param orders for the others
     */
    public record Outcome(Map<Integer, NodeState> ended, List<Order> orders) {
        public Outcome {
            ended = Map.copyOf(ended);
            orders = List.copyOf(orders);
        }
    }

    /** Decides for the nodes of the job that are not finished. */
    public Outcome of(Job job, List<JobNode> nodes) {
        boolean late = job.created().plus(within).isBefore(clock.instant());
        Map<Integer, NodeState> ended = new HashMap<>();
        List<Order> orders = new ArrayList<>();
        for (JobNode node : nodes) {
            if (node.state().finished()) {
                continue;
            }
            RebootMode mode = triedSoftly(node) ? RebootMode.HARD_ONLY : RebootMode.valueOf(job.mode());
            RebootPlan plan = plan(node, mode, late);
            if (node.rebooted()) {
                ended.put(node.ordinal(), NodeState.REBOOTED); // the server ended between the two entries
            } else if (job.abortWanted() && !isOwedPower(plan.node())) {
                ended.put(node.ordinal(), NodeState.ABORTED);
            } else {
                orders.add(new Order(node.ordinal(), plan, node.attempts().size()));
            }
        }
        return new Outcome(ended, orders);
    }

    private static boolean isOwedPower(Node node) {
        return node.power() instanceof PoePort port && port.knownOff();
    }

    private static boolean triedSoftly(JobNode node) {
        return node.attempts().stream().anyMatch(attempt -> attempt.method().equals(RebootMethod.SOFT.name()));
    }

    private RebootPlan plan(JobNode recorded, RebootMode mode, boolean late) {
        UUID id = recorded.deviceId();
        Device device = id == null ? byName.get(recorded.name()) : byId.get(id);
        if (device == null) {
            String gone = "the device was forgotten meanwhile";
            Unmanaged nothing = new Unmanaged(RebootMethod.POE, gone);
            Node stranger = new Node(new UUID(0, 0), new DeviceName(recorded.name()), null, nothing);
            return new RebootPlan(stranger, List.of(new LeaveOut(RebootMethod.POE, gone)));
        }
        Node node = sources.node(device);
        boolean provenOff = node.power() instanceof PoePort port && sources.provenOff(port.port());
        if (!late || provenOff) {
            return RebootPlan.of(node, mode);
        }
        String why = isOwedPower(node)
                ? "the server was stopped in the middle; the port is switched on now"
                : "the server was stopped before it was this node's turn";
        return new RebootPlan(node, List.of(new LeaveOut(node.power().method(), why)));
    }
}
