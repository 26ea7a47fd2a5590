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

/**
 * Decides what becomes of the nodes of a job that the server's end has interrupted; pure. They go on where they were, but
 * nobody wants a node to reboot in the morning since somebody asked for it in the evening: after a while only ports that are
 * owed power are switched on, by the heartbeat, and no power is cut any more.
 */
public final class Resumption {
    private final Map<String, Device> devices = new HashMap<>();
    private final PowerSources sources;
    private final Clock clock;
    private final Duration within;

    /** @param within how old a job may be to go on */
    public Resumption(Collection<Device> devices, PowerSources sources, Clock clock, Duration within) {
        devices.forEach(device -> this.devices.put(device.name().value(), device));
        this.sources = sources;
        this.clock = clock;
        this.within = within;
    }

    /** The orders for the nodes of the job that are not finished. */
    public List<Order> orders(Job job, List<JobNode> nodes) {
        boolean late = job.created().plus(within).isBefore(clock.instant());
        List<Order> orders = new ArrayList<>();
        for (JobNode node : nodes) {
            if (!node.state().finished()) {
                RebootMode mode = triedSoftly(node) ? RebootMode.HARD_ONLY : RebootMode.valueOf(job.mode());
                RebootPlan plan = plan(node, mode, late);
                orders.add(new Order(node.ordinal(), plan, node.attempts().size()));
            }
        }
        return orders;
    }

    private static boolean triedSoftly(JobNode node) {
        return node.attempts().stream().anyMatch(attempt -> attempt.method().equals(RebootMethod.SOFT.name()));
    }

    private RebootPlan plan(JobNode recorded, RebootMode mode, boolean late) {
        Device device = devices.get(recorded.name());
        if (device == null) {
            String gone = "the device was forgotten meanwhile";
            Unmanaged nothing = new Unmanaged(RebootMethod.POE, gone);
            Node stranger = new Node(new UUID(0, 0), new DeviceName(recorded.name()), null, nothing);
            return new RebootPlan(stranger, List.of(new LeaveOut(RebootMethod.POE, gone)));
        }
        Node node = sources.node(device);
        boolean owedPower = node.power() instanceof PoePort port && port.knownOff();
        boolean provenOff = node.power() instanceof PoePort port && sources.provenOff(port.port());
        if (!late || provenOff) {
            return RebootPlan.of(node, mode);
        }
        String why = owedPower
                ? "the server was stopped in the middle; the port is switched on now"
                : "the server was stopped before it was this node's turn";
        return new RebootPlan(node, List.of(new LeaveOut(node.power().method(), why)));
    }
}
