package walt.reboot.topology.scan;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import walt.reboot.engine.EngineRoom;
import walt.reboot.engine.ServerIdentity;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.Conflict;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.Folding;
import walt.reboot.inventory.Ids;
import walt.reboot.inventory.Inventory;
import walt.reboot.inventory.NotFound;
import walt.reboot.inventory.access.Account;
import walt.reboot.inventory.settings.Setting;
import walt.reboot.inventory.topology.Positions;
import walt.reboot.inventory.topology.Scan;
import walt.reboot.inventory.topology.ScannedSwitch;
import walt.reboot.inventory.topology.Scans;
import walt.reboot.sets.DeviceSet;
import walt.reboot.topology.ForwardingReader;
import walt.reboot.topology.SwitchMaps;

/** Scans of switches: starts them, and tells how far they are. */
@ApplicationScoped
public class TopologyScans {
    private static final System.Logger LOG = System.getLogger(TopologyScans.class.getName());
    private static final String FIELD = "switches";
    private static final int LATEST = 20;

    @Inject
    Inventory inventory;

    @Inject
    Positions positions;

    @Inject
    Scans scans;

    @Inject
    SwitchMaps maps;

    @Inject
    ForwardingReader forwarding;

    @Inject
    EngineRoom room;

    @Inject
    ServerIdentity server;

    @Inject
    Clock clock;

    private final ReentrantLock writing = new ReentrantLock();
    private final Set<Thread> running = ConcurrentHashMap.newKeySet();
    private Readings readings;

    @PostConstruct
    void open() {
        readings = new Readings(
                maps, forwarding, Thread.ofVirtual().name("scan-", 0).factory(), clock);
    }

    @PreDestroy
    void close() {
        running.forEach(Thread::interrupt);
        readings.close();
    }

    /**
     * Starts a scan of the switches of a set.
     *
     * @throws BadInput when something of it is not a switch
     * @throws Conflict when one of them must not be explored
     */
    public Scan start(String set, Account caller) {
        List<Device> devices = DeviceSet.resolve(FIELD, set, inventory.all(), caller.name());
        refuse(devices.stream()
                .filter(device -> device.type() != DeviceType.SWITCH)
                .map(device -> new BadInput(
                        FIELD,
                        device.name() + " is not a switch, it is "
                                + device.type().phrase() + "."))
                .findFirst()
                .orElse(null));
        List<String> closed = devices.stream()
                .filter(device -> !device.is(Setting.LLDP_EXPLORE))
                .map(device -> device.name().value())
                .toList();
        refuse(
                closed.isEmpty()
                        ? null
                        : new Conflict("Set 'lldp.explore=true' first of " + Folding.fold(closed) + "."));
        return start(devices, caller.name());
    }

    private static void refuse(@Nullable RuntimeException refusal) {
        if (refusal != null) {
            throw refusal;
        }
    }

    /** Starts a scan of all switches that may be explored, if there are any. */
    void startAll() {
        List<Device> devices = inventory.all().stream()
                .filter(device -> device.type() == DeviceType.SWITCH && device.is(Setting.LLDP_EXPLORE))
                .toList();
        if (!devices.isEmpty()) {
            var unused = start(devices, null);
        }
    }

    private Scan start(List<Device> devices, @Nullable String requester) {
        List<ScannedSwitch> pending = devices.stream()
                .map(device -> ScannedSwitch.pending(device.name().value()))
                .toList();
        Scan scan = new Scan(Ids.next(clock.instant()), requester, clock.instant(), null, pending);
        scans.create(scan, server.name());
        try {
            room.startVirtual(() -> run(scan.id(), devices));
        } catch (RuntimeException | Error notStarted) {
            endQuietly(scan.id());
            throw notStarted;
        }
        return scan;
    }

    private void run(UUID scan, List<Device> devices) {
        Thread me = Thread.currentThread();
        running.add(me);
        try {
            Findings findings = new Findings(inventory, positions, clock, writing);
            new ScanRun(readings::read, findings, changed -> scans.write(scan, changed), clock).run(devices);
            scans.end(scan, clock.instant());
        } catch (InterruptedException stopping) {
            me.interrupt(); // the next start of the server says that it was interrupted
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "scan " + scan + " failed", e);
            endQuietly(scan);
        } finally {
            running.remove(me);
        }
    }

    /** So that it doesn't seem to run for ever. */
    private void endQuietly(UUID scan) {
        try {
            scans.end(scan, clock.instant());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "the end of scan " + scan + " can't be written down", e);
        }
    }

    /** Ends the record of scans that were running when the server ended. */
    void interruptOld() {
        scans.interruptAll(server.name(), clock.instant());
    }

    /** Whether any is running. */
    boolean busy() {
        return !running.isEmpty();
    }

    /** @throws NotFound when there is none of that id, or not any more */
    public Scan get(UUID id) {
        return scans.find(id).orElseThrow(() -> new NotFound("There is no scan '" + id + "'."));
    }

    /** The latest, newest first. */
    public List<Scan> latest() {
        return scans.latest(LATEST);
    }
}
