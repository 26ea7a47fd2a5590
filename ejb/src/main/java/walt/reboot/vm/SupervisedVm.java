package walt.reboot.vm;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import walt.reboot.vm.ProcessTable.MarkedProcess;
import walt.reboot.vm.VmStatus.State;

/** One virtual node and its process. Whoever changes something holds the lock; the status can be read at any time. */
final class SupervisedVm {
    private final ReentrantLock lock = new ReentrantLock();
    private final VmConfig config;
    private final Clock clock;
    private final VmLauncher launcher;
    private final Ending ending;

    private volatile VmSpec spec;
    private volatile VmStatus status;
    private @Nullable VmProcess process;
    private Instant started = Instant.MIN;
    private Instant due = Instant.MAX;
    private int earlyDeaths;
    private boolean over;

    SupervisedVm(VmSpec spec, VmConfig config, Clock clock, Ending ending) {
        this.spec = spec;
        this.config = config;
        this.clock = clock;
        this.launcher = new VmLauncher(config);
        this.ending = ending;
        this.status = new VmStatus(State.STARTING, null, clock.instant(), null);
    }

    VmStatus status() {
        return status;
    }

    /** What the next start goes by. */
    void update(VmSpec newer) {
        spec = newer;
    }

    /** Takes over a process that an earlier run of the server has started, or starts one after the boot delay. */
    void begin(List<MarkedProcess> found) {
        lock.lock();
        try {
            MarkedProcess.oldestLeader(found)
                    .ifPresentOrElse(leader -> adopt(VmProcess.found(leader.stat())), () -> startLater(found));
        } finally {
            lock.unlock();
        }
    }

    private void startLater(List<MarkedProcess> leftovers) {
        ending.kill(leftovers);
        Instant now = clock.instant();
        due = now.plus(spec.bootDelay());
        status = new VmStatus(State.STARTING, null, now, "waits for its boot delay");
        look();
    }

    private void adopt(VmProcess running) {
        process = running;
        started = running.startedAt().orElseGet(clock::instant);
        status = new VmStatus(State.RUNNING, running.pid(), started, null);
    }

    /** A regular look at the process; not while somebody else is at work on it. */
    void tick() {
        if (lock.tryLock()) {
            try {
                look();
            } finally {
                lock.unlock();
            }
        }
    }

    private void look() {
        if (over) {
            return;
        }
        Instant now = clock.instant();
        if (process == null) {
            if (!now.isBefore(due)) {
                launch();
            }
        } else if (!process.alive()) {
            ended(process, now);
        } else if (status.state() == State.STARTING && !now.isBefore(started.plus(config.settle()))) {
            status = new VmStatus(State.RUNNING, process.pid(), started, null);
        }
    }

    /** Ends the process, and starts one at once, whatever it was waiting for. Returns when the new one has settled. */
    RestartOutcome restart() {
        return locked(() -> {
            if (over) {
                return new RestartOutcome.NotUp("no longer run by this server");
            }
            Optional<String> trouble = stop();
            if (trouble.isPresent()) {
                return new RestartOutcome.NotUp(trouble.get());
            }
            earlyDeaths = 0;
            launch();
            return settled();
        });
    }

    private RestartOutcome settled() {
        VmProcess fresh = process;
        if (fresh != null && fresh.awaitEnd(config.settle())) {
            ended(fresh, clock.instant());
        }
        if (process == null) {
            return new RestartOutcome.NotUp(String.valueOf(status.reason()));
        }
        status = new VmStatus(State.RUNNING, process.pid(), started, null);
        return new RestartOutcome.Up(process.pid());
    }

    /** Ends the process and forgets about it; or says why it is still there. */
    Optional<String> end() {
        return locked(() -> {
            over = true;
            return stop();
        });
    }

    /** Stops watching, leaves the process alone; waits for a restart that is under way. */
    void release() {
        locked(() -> over = true);
    }

    /** Whether the process is this virtual node's; waits for a restart that is under way. */
    boolean owns(ProcStat stat) {
        return locked(() -> process != null && process.is(stat));
    }

    /** Keeps the console's file small while the process writes to it. */
    void boundLog() throws IOException {
        launcher.log(spec).bound();
    }

    private Optional<String> stop() {
        VmProcess old = process;
        if (old == null) {
            return Optional.empty();
        }
        status = new VmStatus(State.STARTING, old.pid(), clock.instant(), "its process is being ended");
        Optional<String> trouble = ending.end(old);
        trouble.ifPresentOrElse(
                why -> status = new VmStatus(State.FAILED, old.pid(), clock.instant(), why), () -> process = null);
        return trouble;
    }

    private void ended(VmProcess gone, Instant now) {
        ending.sweep(gone.pid());
        process = null;
        Duration lived = Duration.between(started, now);
        if (config.backOff().early(lived)) {
            earlyDeaths++;
            due = now.plus(config.backOff().pause(earlyDeaths));
            status = new VmStatus(State.BACKING_OFF, null, now, launcher.obituary(spec, gone, lived));
        } else {
            earlyDeaths = 0;
            launch();
        }
    }

    private void launch() {
        started = clock.instant();
        try {
            process = launcher.launch(spec);
            status = new VmStatus(State.STARTING, process.pid(), started, null);
        } catch (VmLauncher.LaunchFailed failed) {
            due = started.plus(config.backOff().longest());
            status = new VmStatus(State.FAILED, null, started, failed.reason());
        }
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
