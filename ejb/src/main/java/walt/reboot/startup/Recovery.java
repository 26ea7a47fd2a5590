package walt.reboot.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import walt.reboot.config.Key;
import walt.reboot.config.ServerConfig;
import walt.reboot.engine.EngineRoom;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.engine.PowerSource.SwitchPort;
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
        Set<String> resumed = new HashSet<>();
        for (Job job : records.takeOver(server.name(), clock.instant().plus(RebootService.LEASE))) {
            try {
                resumed.addAll(reboots.resume(job, resumption));
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "reboot " + job.id() + " can't be taken up again", e);
            }
        }
        intents.stream().filter(intent -> !resumed.contains(intent.nodeName())).forEach(this::settle);
    }

    /** Ports of nodes that are being rebooted are left to that reboot: else it would find them on, and not know why. */
    void beat() {
        records.renewLeases(server.name(), clock.instant().plus(RebootService.LEASE));
        Set<String> underWay = reboots.underWay();
        records.openIntents().stream()
                .filter(intent -> !underWay.contains(intent.nodeName()))
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
            settleNow(intent);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "settling the port of " + intent.nodeName() + " failed", e);
        } finally {
            settling.remove(intent.id());
        }
    }

    private void settleNow(PowerIntent intent) throws InterruptedException {
        Optional<SwitchAgent> agent = inventory.byId(intent.switchId()).map(PowerSources::agent);
        if (agent.isEmpty()) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "port {0} of a switch without SNMP settings is owed power (node {1})",
                    intent.row(),
                    intent.nodeName());
            return;
        }
        SwitchPort port = new SwitchPort(agent.get(), intent.row());
        switch (settler.settle(intent, port)) {
            case PowerSettler.Settled done ->
                LOG.log(
                        System.Logger.Level.INFO,
                        "{0} is on{1}",
                        port,
                        done.portWasOff() ? " again: it was off since " + intent.since() : "");
            case PowerSettler.StillOwed owed ->
                LOG.log(
                        // told once, not with every beat
                        owed.reason().equals(intent.problem()) ? System.Logger.Level.DEBUG : System.Logger.Level.ERROR,
                        "{0} is owed power: {1}",
                        port,
                        owed.reason());
            case PowerSettler.InWork busy -> LOG.log(System.Logger.Level.DEBUG, "{0} is being switched", port);
        }
    }
}
