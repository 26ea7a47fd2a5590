package walt.reboot.vm;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Runs this server's virtual nodes for as long as the application is there; their processes live on without it. */
@ApplicationScoped
public class VmHost {
    private static final Logger LOG = System.getLogger(VmHost.class.getName());
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration LOGS = Duration.ofMinutes(5);
    private static final Duration LAST_LOOK = Duration.ofSeconds(30);

    private VmSupervisor supervisor;
    private ScheduledExecutorService heartbeat;

    /** Does nothing: the container also constructs proxies. */
    @SuppressWarnings("NullAway.Init")
    public VmHost() {}

    /** Called once by the container, before anything else. */
    @Inject
    void open(VmConfig config, Clock clock) {
        supervisor = new VmSupervisor(config, clock);
        heartbeat = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("vm-heartbeat").factory());
        every(LOOK, supervisor::tick);
        every(LOGS, supervisor::boundLogs);
    }

    /**
     * Makes these the virtual nodes that run: starts or finds them, and ends every other one, also those whose device was
     * removed while the server was down.
     */
    public void reconcile(List<VmSpec> wanted) {
        Set<UUID> unwanted = new HashSet<>(supervisor.supervised());
        unwanted.removeAll(wanted.stream().map(VmSpec::id).collect(Collectors.toSet()));
        unwanted.forEach(this::remove);
        supervisor.start(wanted);
        for (Stray stray : supervisor.strays()) {
            LOG.log(Level.INFO, "ending process {0} of a virtual node that is gone", Long.toString(stray.pid()));
            supervisor.end(stray).ifPresent(why -> LOG.log(Level.WARNING, why));
        }
    }

    /** Runs one more; for one that runs already, its next start goes by the new specification. */
    public void start(VmSpec spec) {
        supervisor.start(List.of(spec));
    }

    /** Ends its process for good. Returns why the process is still there, or nothing when it isn't. */
    public Optional<String> remove(UUID id) {
        Optional<String> trouble = supervisor.remove(id);
        trouble.ifPresent(why -> LOG.log(Level.WARNING, why));
        return trouble;
    }

    /** The hard-reboot; see {@link VmSupervisor#restart}. */
    public RestartOutcome restart(UUID id) {
        return supervisor.restart(id);
    }

    /** Empty when this server doesn't run it. */
    public Optional<VmStatus> status(UUID id) {
        return supervisor.status(id);
    }

    /** Stops watching; the processes stay. */
    @PreDestroy
    public void close() {
        heartbeat.shutdownNow();
        supervisor.close();
        try {
            if (!heartbeat.awaitTermination(LAST_LOOK.toSeconds(), TimeUnit.SECONDS)) {
                LOG.log(Level.WARNING, "the watch over virtual nodes did not end in time");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void every(Duration pause, Runnable work) {
        var unused = heartbeat.scheduleWithFixedDelay(
                () -> safely(work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What is scheduled is dropped for ever when it throws once. */
    private static void safely(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error problem) {
            LOG.log(Level.ERROR, "looking after virtual nodes failed; going on", problem);
        }
    }
}
