package walt.reboot.poe;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import walt.reboot.engine.Progress;

/** Lets some time pass between two hard-reboots of a node: power that comes and goes quickly wears boards and their storage out. */
final class CoolDown {
    private final SteadyTime time;
    // one small entry per node at most
    private final Map<UUID, Duration> switchedOn = new ConcurrentHashMap<>();

    CoolDown(SteadyTime time) {
        this.time = time;
    }

    /** Power was just proven on again. */
    void begins(UUID node) {
        switchedOn.put(node, time.elapsed());
    }

    /** Waits until the node may be cut again. */
    void await(UUID node, Duration atLeast, Progress progress) throws InterruptedException {
        Duration last = switchedOn.get(node);
        if (last == null) {
            return; // longer ago than this server runs
        }
        Duration rest = last.plus(atLeast).minus(time.elapsed());
        if (rest.isPositive()) {
            progress.phase("waiting, since the last hard-reboot was a moment ago");
            time.pause(rest);
        }
    }
}
