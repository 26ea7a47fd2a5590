package walt.reboot.vm;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import walt.reboot.vm.ProcessTable.MarkedProcess;

/**
 * Keeps the processes of virtual nodes running: starts them, finds those that run already, starts ended ones again, and
 * restarts them on demand. Thread-safe; has no thread of its own: somebody calls {@link #tick} a few times per second.
 */
public final class VmSupervisor implements AutoCloseable {
    private static final Logger LOG = System.getLogger(VmSupervisor.class.getName());

    private final VmConfig config;
    private final Clock clock;
    private final ProcessTable table;
    private final Ending ending;
    private final Map<UUID, SupervisedVm> vms = new ConcurrentHashMap<>();
    /** Held while processes are looked for and taken into {@link #vms}: one that is between the two must not look stray. */
    private final ReentrantLock starting = new ReentrantLock();

    private volatile boolean closed;

    public VmSupervisor(VmConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.table = new ProcessTable(config.serverId());
        this.ending = new Ending(table, config.stopBound());
    }

    /**
     * Runs these too: takes over a process that runs already, else starts one after the boot delay. For one that is supervised
     * already, the next start goes by the new specification.
     */
    public void start(Collection<VmSpec> specs) {
        starting.lock();
        try {
            requireOpen();
            Map<UUID, List<MarkedProcess>> found = table.all().stream()
                    .collect(Collectors.groupingBy(process -> process.marker().device()));
            specs.forEach(spec -> start(spec, found.getOrDefault(spec.id(), List.of())));
        } finally {
            starting.unlock();
        }
    }

    private void start(VmSpec spec, List<MarkedProcess> found) {
        SupervisedVm known = vms.get(spec.id());
        if (known != null) {
            known.update(spec);
            return;
        }
        SupervisedVm fresh = new SupervisedVm(spec, config, clock, ending);
        fresh.begin(found);
        vms.put(spec.id(), fresh);
    }

    /** Ends the process and stops supervising. Returns why the process is still there, or nothing when it isn't. */
    public Optional<String> remove(UUID id) {
        SupervisedVm vm = vms.remove(id);
        return vm == null ? Optional.empty() : vm.end();
    }

    /**
     * The hard-reboot: TERM, then KILL, then a new process with the newest specification, at once. Returns when the new process
     * has settled. An interrupt doesn't cut it short, or the virtual node would stay down.
     */
    public RestartOutcome restart(UUID id) {
        SupervisedVm vm = vms.get(id);
        return vm == null ? new RestartOutcome.NotUp("not run by this server") : vm.restart();
    }

    /** Empty when this server doesn't run it. */
    public Optional<VmStatus> status(UUID id) {
        return Optional.ofNullable(vms.get(id)).map(SupervisedVm::status);
    }

    public Set<UUID> supervised() {
        return Set.copyOf(vms.keySet());
    }

    /** Processes of this server that belong to no supervised virtual node. Ask after everything wanted was started. */
    public List<Stray> strays() {
        starting.lock();
        try {
            return table.all().stream()
                    .filter(process -> process.stat().leadsSession() && !owned(process))
                    .map(process -> new Stray(
                            process.marker().device(),
                            process.stat().pid(),
                            process.stat().startTicks()))
                    .toList();
        } finally {
            starting.unlock();
        }
    }

    private boolean owned(MarkedProcess process) {
        SupervisedVm vm = vms.get(process.marker().device());
        return vm != null && vm.owns(process.stat());
    }

    /** Ends it; or says why it is still there. */
    public Optional<String> end(Stray stray) {
        return ProcessTable.stat(stray.pid())
                .map(VmProcess::found)
                .filter(process -> process.startTicks() == stray.startTicks())
                .flatMap(ending::end);
    }

    /** Looks at every process: starts what has ended or is due. */
    public void tick() {
        if (!closed) {
            vms.values().forEach(SupervisedVm::tick);
        }
    }

    /** Keeps the console files small; a few times per hour is enough. */
    public void boundLogs() {
        vms.values().forEach(vm -> {
            try {
                vm.boundLog();
            } catch (IOException problem) {
                LOG.log(Level.WARNING, "a console file could not be put aside", problem);
            }
        });
    }

    /** Stops watching and leaves the processes alone. Waits for restarts that are under way. */
    @Override
    public void close() {
        starting.lock();
        try {
            closed = true;
            vms.values().forEach(SupervisedVm::release);
        } finally {
            starting.unlock();
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("this server no longer runs virtual nodes");
        }
    }
}
