package walt.reboot.devices;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** The ends of what nodes are doing for a while: one for each node, since who begins anew wants another end. */
final class BlinkEnds {
    private final Timer timer;
    private final ConcurrentMap<UUID, End> waiting = new ConcurrentHashMap<>();

    BlinkEnds(Timer timer) {
        this.timer = timer;
    }

    /** Does something after a while. */
    interface Timer {
        Future<?> after(Duration time, Runnable task);
    }

    /** Does it after that time, instead of what was to be done for the node before. */
    void set(UUID node, Duration time, Runnable task) {
        waiting.compute(node, (id, before) -> {
            if (before != null) {
                before.cancel();
            }
            End end = new End(node, task);
            end.future = timer.after(time, end);
            return end;
        });
    }

    private final class End implements Runnable {
        private final UUID node;
        private final Runnable task;
        private @Nullable Future<?> future;

        private End(UUID node, Runnable task) {
            this.node = node;
            this.task = task;
        }

        private void cancel() {
            if (future != null) {
                future.cancel(false);
            }
        }

        @Override
        public void run() {
            if (waiting.remove(node, this)) {
                task.run();
            }
        }
    }
}
