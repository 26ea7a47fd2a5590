package walt.lab.node;

import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import walt.lab.fault.FaultKind;
import walt.lab.fault.Faults;
import walt.lab.file.NodeSpec;
import walt.lab.log.LabLog;
import walt.lab.log.NodeChange;
import walt.lab.poe.PoweredDevice;
import walt.lab.time.LabTime;

/** A simulated physical node: boots, serves the wire protocol, reboots, dies without power. */
public final class SimulatedNode implements PoweredDevice, AutoCloseable {

    private static final Duration RETRY = Duration.ofMillis(100);

    private final NodeSpec spec;
    private final LabTime time;
    private final LabLog log;
    private final Random random;
    private final NodeService service;
    private final InetSocketAddress address;

    private volatile NodeState state = NodeState.OFF;
    private volatile Faults faults;
    private String bootId = "";
    private int boots;
    /** Counts power cuts and boots, so that what was planned before one of them does not happen after it. */
    private int epoch;

    /** A node that is off; the seed makes its random choices repeatable. */
    public SimulatedNode(NodeSpec spec, int port, LabTime time, LabLog log, long seed) {
        this.spec = spec;
        this.time = time;
        this.log = log;
        this.faults = spec.faults();
        this.random = new Random(seed ^ spec.name().hashCode());
        this.address = new InetSocketAddress(spec.ip(), port);
        NodeAnswers answers = new NodeAnswers(spec.hook(), spec.lostAcks(), random);
        Clients clients = new Clients(
                spec.times().silence(), new NodeHost(spec.name(), time, log, answers, this::faults, this::reboot));
        this.service = new NodeService(address, clients, spec.times(), random);
    }

    /** Makes it a node that booted long ago. */
    public synchronized void startBooted() {
        newBoot();
        up("start of the lab");
    }

    public InetSocketAddress address() {
        return address;
    }

    public NodeState state() {
        return state;
    }

    /** How many times it has booted since the lab started, the first boot included. */
    public synchronized int boots() {
        return boots;
    }

    /** The id of the present boot. */
    public synchronized String bootId() {
        return bootId;
    }

    public Faults faults() {
        return faults;
    }

    /** Replaces the node's faults; they take effect at once. */
    public synchronized void faults(Faults now) {
        faults = now;
        if (state.runs()) {
            service.open(ListenMode.of(faults, spec.style()));
        }
    }

    private synchronized void reboot() {
        if (state == NodeState.UP) {
            become(NodeState.STOPPING, "REBOOT");
            later(spec.times().shutdown().draw(random), this::goDown);
        }
    }

    private void goDown() {
        service.vanish();
        become(NodeState.DOWN, "REBOOT");
        later(spec.times().down().draw(random), () -> boot("REBOOT"));
    }

    private void boot(String cause) {
        newBoot();
        // A machine that boots knows nothing of its old connections.
        service.reset();
        if (faults.has(FaultKind.HANGS_AT_BOOT)) {
            faults = faults.without(kind -> kind == FaultKind.HANGS_AT_BOOT);
            become(NodeState.HUNG_AT_BOOT, cause);
            return;
        }
        become(NodeState.BOOTING, cause);
        later(spec.times().boot().draw(random), () -> upOrLater(cause));
    }

    private void newBoot() {
        epoch++;
        bootId = new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private void up(String cause) {
        service.open(ListenMode.of(faults, spec.style()));
        boots++;
        become(NodeState.UP, cause);
    }

    private void upOrLater(String cause) {
        try {
            up(cause);
        } catch (UncheckedIOException tooManyOpenFiles) {
            later(RETRY, () -> upOrLater(cause));
        }
    }

    @Override
    public synchronized void powerOn() {
        if (state == NodeState.OFF) {
            boot("power");
        }
    }

    @Override
    public synchronized void powerLost() {
        epoch++;
        service.vanish();
        service.reset();
        faults = faults.without(FaultKind::curedByPowerCycle);
        become(NodeState.OFF, "power");
    }

    private void become(NodeState next, String cause) {
        state = next;
        log.add(new NodeChange(time.now(), name(), next.spelling(), cause, boots, bootId));
    }

    private void later(Duration delay, Runnable task) {
        int planned = epoch;
        time.after(delay, () -> {
            synchronized (this) {
                if (epoch == planned) {
                    task.run();
                }
            }
        });
    }

    @Override
    public String name() {
        return spec.name();
    }

    @Override
    public String mac() {
        return spec.mac();
    }

    @Override
    public String ip() {
        return spec.ip();
    }

    @Override
    public boolean poePowered() {
        return spec.poePowered();
    }

    @Override
    public int watts() {
        return spec.watts();
    }

    @Override
    public boolean hasLink() {
        return state.hasLink();
    }

    @Override
    public boolean announcesItself() {
        return spec.lldp() && state.runs() && !faults.has(FaultKind.HUNG);
    }

    @Override
    public synchronized void close() {
        epoch++;
        service.vanish();
        service.reset();
        state = NodeState.OFF;
    }
}
