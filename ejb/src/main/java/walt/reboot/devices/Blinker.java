package walt.reboot.devices;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.Conflict;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.IpAddress;
import walt.reboot.soft.NodeAnswer;
import walt.reboot.soft.NodeClient;
import walt.reboot.soft.SoftConfig;

/** Lets nodes blink, so that people find them in the lab, and stops them after a while. */
@ApplicationScoped
class Blinker {
    private static final System.Logger LOG = System.getLogger(Blinker.class.getName());

    @Inject
    Provider<SoftConfig> config;

    @Resource
    ManagedScheduledExecutorService timer;

    private final BlinkEnds ends = new BlinkEnds(this::after);

    /**
     * Who lets a node blink that blinks already says anew for how long.
     *
     * @throws Conflict when the node does not accept; with the reason
     */
    void blink(Device node, Duration time) {
        if (node.type() != DeviceType.NODE) {
            throw new BadInput(
                    "name", node.name() + " is not a node, it is " + node.type().phrase() + ".");
        }
        IpAddress ip = node.ip();
        if (ip == null) {
            throw new Conflict(node.name() + " has no IP address yet.");
        }
        if (request(ip, "BLINK 1") instanceof NodeAnswer.Fault fault) {
            throw new Conflict(node.name() + " does not blink: " + fault.reason() + ".");
        }
        ends.set(node.id(), time, () -> stop(node, ip));
    }

    private Future<?> after(Duration time, Runnable task) {
        return timer.schedule(task, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void stop(Device node, IpAddress ip) {
        if (request(ip, "BLINK 0") instanceof NodeAnswer.Fault fault) {
            LOG.log(System.Logger.Level.WARNING, "{0} may go on blinking: {1}", node.name(), fault.reason());
        }
    }

    private NodeAnswer request(IpAddress ip, String request) {
        try {
            return new NodeClient(config.get()).request(ip, request);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Conflict("The server is stopping.");
        }
    }
}
