package walt.reboot.devices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import walt.reboot.engine.ServerIdentity;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.Inventory;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.MacAddress;
import walt.reboot.vm.VmHost;
import walt.reboot.vm.VmSpec;
import walt.reboot.vm.VmStatus;

/** Keeps the running virtual machines in step with the inventory. */
@ApplicationScoped
public class VirtualNodes {
    @Inject
    Inventory inventory;

    @Inject
    ServerIdentity server;

    @Inject
    VmHost host;

    // so that the machines of a host don't all boot at the same moment
    private final RandomGenerator random = RandomGenerator.getDefault();

    /** Does what {@link #reconcile} does, but a process that has to be started waits for its boot delay: the server starts. */
    public void start() {
        reconcile(device -> MachineSettings.bootDelay(device, random));
    }

    /** Starts or finds the process of each virtual node that this server runs, and ends every other process of its own. */
    public void reconcile() {
        reconcile(device -> Duration.ZERO);
    }

    private void reconcile(Function<Device, Duration> delay) {
        host.reconcile(
                inventory.all().stream().flatMap(device -> spec(device, delay)).toList());
    }

    Optional<VmStatus> status(Device device) {
        return host.status(device.id());
    }

    private Stream<VmSpec> spec(Device device, Function<Device, Duration> delay) {
        IpAddress ip = device.ip();
        MacAddress mac = device.mac();
        boolean ours = device.virtual() && server.name().equals(device.vmHost());
        return !ours || ip == null || mac == null
                ? Stream.empty()
                : Stream.of(new VmSpec(
                        device.id(), device.name(), ip, mac, MachineSettings.values(device), delay.apply(device)));
    }
}
