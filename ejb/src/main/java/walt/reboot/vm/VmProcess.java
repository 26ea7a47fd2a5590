package walt.reboot.vm;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** One process, named by its pid and start time: another one that got the same pid later is never taken for it. */
final class VmProcess {
    private static final Duration LOOK = Duration.ofMillis(10);

    private final long pid;
    private final long startTicks;
    private final @Nullable Process child;

    private VmProcess(long pid, long startTicks, @Nullable Process child) {
        this.pid = pid;
        this.startTicks = startTicks;
        this.child = child;
    }

    /** One that this very server process has started. */
    static VmProcess started(Process child) {
        // Not collected yet, a child that has ended keeps its pid; a missing entry means that it is over already.
        long ticks = ProcessTable.stat(child.pid()).map(ProcStat::startTicks).orElse(-1L);
        return new VmProcess(child.pid(), ticks, child);
    }

    /** One that an earlier run of this server has started. */
    static VmProcess found(ProcStat stat) {
        return new VmProcess(stat.pid(), stat.startTicks(), null);
    }

    long pid() {
        return pid;
    }

    long startTicks() {
        return startTicks;
    }

    Optional<Instant> startedAt() {
        return ProcessHandle.of(pid).flatMap(handle -> handle.info().startInstant());
    }

    boolean is(ProcStat stat) {
        return stat.pid() == pid && stat.startTicks() == startTicks;
    }

    boolean alive() {
        if (child != null) {
            return child.isAlive();
        }
        return ProcessTable.stat(pid).filter(stat -> is(stat) && !stat.ended()).isPresent();
    }

    /** Known only when this very server process has started it. */
    OptionalInt exitStatus() {
        return child == null || child.isAlive() ? OptionalInt.empty() : OptionalInt.of(child.exitValue());
    }

    void term() {
        signal(false);
    }

    void kill() {
        signal(true);
    }

    /** The handle remembers the start time of the process it was made for, and compares it again before it signals. */
    private void signal(boolean force) {
        if (child != null) {
            destroy(child.toHandle(), force);
            return;
        }
        ProcessHandle.of(pid).filter(handle -> alive()).ifPresent(handle -> destroy(handle, force));
    }

    private static void destroy(ProcessHandle handle, boolean force) {
        boolean sent = force ? handle.destroyForcibly() : handle.destroy();
        if (!sent && handle.isAlive()) {
            System.getLogger(VmProcess.class.getName())
                    .log(System.Logger.Level.WARNING, "process {0} could not be signalled", handle.pid());
        }
    }

    /** Waits until it has ended; false when it is still alive after the bound. An interrupt is kept for later. */
    boolean awaitEnd(Duration bound) {
        boolean interrupted = false;
        try {
            long end = System.nanoTime() + bound.toNanos();
            while (alive()) {
                if (System.nanoTime() - end >= 0) {
                    return false;
                }
                try {
                    Thread.sleep(LOOK);
                } catch (InterruptedException later) {
                    interrupted = true; // a machine that was killed must come back first
                }
            }
            return true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
