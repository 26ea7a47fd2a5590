package walt.reboot.startup;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timer;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactoryDefinition;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import walt.reboot.alarms.Alarms;
import walt.reboot.devices.VirtualNodes;
import walt.reboot.engine.EngineRoom;
import walt.reboot.engine.ServerIdentity;

/** The server's start, and its heartbeat. State is in the database; a beat that is lost or late does no harm. */
@ManagedThreadFactoryDefinition(name = EngineRoom.VIRTUAL_THREADS, virtual = true)
@Singleton
@Startup
@DependsOn("Database")
@TransactionManagement(TransactionManagementType.BEAN)
public class ServerLife {
    private static final System.Logger LOG = System.getLogger(ServerLife.class.getName());

    @Inject
    ConfigCheck configuration;

    @Inject
    FirstAccount firstAccount;

    @Inject
    Recovery recovery;

    @Inject
    Alarms alarms;

    @Inject
    VirtualNodes machines;

    @Inject
    EngineRoom room;

    @Inject
    ServerIdentity server;

    @Inject
    Clock clock;

    private Instant started = Instant.EPOCH;

    @PostConstruct
    void start() {
        started = clock.instant();
        configuration.check();
        firstAccount.createIfMissing();
        startMachines();
        recovery.resume();
    }

    /** Ports that are owed power must not wait for a virtual machine that can't be started. */
    private void startMachines() {
        try {
            machines.start();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "the virtual nodes can't be looked after", e);
        }
    }

    @PreDestroy
    void stop() {
        room.close();
    }

    /** Whether requests can be served: the start is through, and the database answers. */
    @Lock(LockType.READ)
    public boolean serves() {
        try {
            recovery.openIntents();
            return true;
        } catch (RuntimeException noAnswer) {
            LOG.log(System.Logger.Level.WARNING, "the database does not answer: {0}", noAnswer.getMessage());
            return false;
        }
    }

    /** How many ports are owed power, and since when the server runs. */
    @Lock(LockType.READ)
    public ServerState state() {
        return new ServerState(server.name(), started, recovery.openIntents());
    }

    /** What the server tells of itself. */
    public record ServerState(String name, Instant started, int openPowerIntents) {}

    /** Renews leases and gives power back to ports that are owed it. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void beat(Timer timer) {
        beat("giving power back", recovery::beat);
        beat("watching for alarms", alarms::watch);
    }

    /** A timer whose method throws twice would be dropped by the container. */
    private static void beat(String duty, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, duty + " failed; it is tried again with the next heartbeat", e);
        }
    }
}
