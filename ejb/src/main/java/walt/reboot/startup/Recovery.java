package walt.reboot.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import walt.reboot.config.Key;
import walt.reboot.config.ServerConfig;
import walt.reboot.engine.EngineRoom;
import walt.reboot.engine.Node;
import walt.reboot.engine.PortsUnderWay;
import walt.reboot.engine.PowerSources;
import walt.reboot.engine.RebootService;
import walt.reboot.engine.Resumption;
import walt.reboot.engine.ServerIdentity;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.Inventory;
import walt.reboot.inventory.records.Job;
import walt.reboot.inventory.records.PowerIntent;
import walt.reboot.inventory.records.RebootRecords;
import walt.reboot.inventory.topology.Positions;
import walt.reboot.poe.PortsInWork;
import walt.reboot.poe.PowerLedger;
import walt.reboot.poe.PowerSettler;

/** Goes on where the server was when it ended, and keeps its promises while it runs: owed power is given back. */
@ApplicationScoped
class Recovery {
    private static final System.Logger LOG = System.getLogger(Recovery.class.getName());

    @Inject
    RebootRecords records;

    @Inject
    Inventory inventory;

    @Inject
    Positions positions;

    @Inject
    RebootService reboots;

    @Inject
    PowerSettler settler;

    @Inject
    PowerLedger ledger;

    @Inject
    PortsInWork inWork;

    @Inject
    EngineRoom room;

    @Inject
    ServerIdentity server;

    @Inject
    ServerConfig configuration;

    @Inject
    Clock clock;

    private final Set<UUID> settling = ConcurrentHashMap.newKeySet();

    /** Takes up the unfinished jobs; ports that are owed power for no unfinished job are settled at once. */
    void resume() {
        List<PowerIntent> intents = records.openIntents();
        List<Device> devices = inventory.all();
        Resumption resumption = new Resumption(
                devices,
                new PowerSources(devices, intents, positions.all(), server.name()),
                clock,
                configuration.duration(Key.REBOOT_RESUME_WITHIN));
        List<Node> resumed = new ArrayList<>();
        for (Job job : records.takeOver(server.name(), clock.instant().plus(RebootService.LEASE))) {
            try {
                resumed.addAll(reboots.resume(job, resumption));
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "reboot " + job.id() + " can't be taken up again", e);
            }
        }
        PortsUnderWay underWay = new PortsUnderWay(resumed);
        intents.stream().filter(intent -> !underWay.has(intent)).forEach(this::settle);
    }

    /** Ports whose nodes are being rebooted are left to that reboot: else it would find them on, and not know why. */
    void beat() {
        records.renewLeases(server.name(), clock.instant().plus(RebootService.LEASE));
        PortsUnderWay underWay = reboots.portsUnderWay();
        records.openIntents().stream()
                .filter(intent -> !underWay.has(intent))
                .filter(intent -> !inWork.has(intent.switchId(), intent.row()))
                .forEach(this::settle);
    }

    /** How many ports are owed power; asks the database. */
    int openIntents() {
        return records.openIntents().size();
    }

    /** Settles on a thread of its own, so that a dead switch delays nobody. */
    private void settle(PowerIntent intent) {
        boolean ours = intent.holder().equals(server.name());
        if (ours && settling.add(intent.id())) {
            try {
                room.startVirtual(() -> settleAndTell(intent));
            } catch (RuntimeException | Error notStarted) {
                settling.remove(intent.id());
                throw notStarted;
            }
        }
    }

    private void settleAndTell(PowerIntent intent) {
        try {
            new Settling(inventory::byId, settler, ledger, LOG::log).settle(intent);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "settling the port of " + intent.nodeName() + " failed", e);
        } finally {
            settling.remove(intent.id());
        }
    }
}
