package walt.reboot.poe;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import walt.reboot.engine.PowerSource.SwitchPort;
import walt.reboot.inventory.PoeRow;

/** The ports that this server is switching right now: one hand on a port at a time. */
public final class PortsInWork {
    private final Map<Port, CountDownLatch> held = new ConcurrentHashMap<>();
    // one small entry per port at most
    private final Map<UUID, Map<PoeRow, SwitchedOn>> switchedOn = new ConcurrentHashMap<>();

    private record Port(UUID switchId, PoeRow row) {}

    /**
     * @param seen when it was seen on last, after it had been off, for all that is known
     * @param starts since when what hangs on it may begin to draw power
     * @param delivers whether it was seen delivering since
     */
    private record SwitchedOn(Duration seen, Duration starts, boolean delivers) {
        SwitchedOn seenAgain(Duration now) {
            return new SwitchedOn(now, starts, delivers);
        }
    }

    /** The right to switch a port, until it is closed. */
    public final class Hold implements AutoCloseable {
        private final Port port;
        private final CountDownLatch mine;
        private boolean provenOn;

        private Hold(Port port, CountDownLatch mine) {
            this.port = port;
            this.mine = mine;
        }

        /**
         * Power has just come back, for all that is known.
         *
         * @param starts whether the port was switched on now; a port that was found on, again and again, starts nothing anew
         */
        void provenOn(Duration now, boolean starts) {
            provenOn = true;
            var unused = switchedOn(port.switchId())
                    .compute(
                            port.row(),
                            (row, last) ->
                                    starts || last == null ? new SwitchedOn(now, now, false) : last.seenAgain(now));
        }

        /** Whether power has come back since the port was taken. */
        boolean provenOn() {
            return provenOn;
        }

        /** When power has come back last; null: not since this server runs. */
        @Nullable
        Duration lastOn() {
            SwitchedOn last = switchedOn(port.switchId()).get(port.row());
            return last == null ? null : last.seen();
        }

        /** Another hold of the port, once this one is closed; empty when somebody else holds it. */
        Optional<Hold> again() {
            return tryTake(port);
        }

        @Override
        public void close() {
            held.remove(port, mine);
            mine.countDown();
        }
    }

    /** Takes the port as soon as nobody holds it. */
    Hold take(SwitchPort port) throws InterruptedException {
        Port key = key(port);
        CountDownLatch mine = new CountDownLatch(1);
        CountDownLatch other = held.putIfAbsent(key, mine);
        while (other != null) {
            other.await();
            other = held.putIfAbsent(key, mine);
        }
        return new Hold(key, mine);
    }

    /** Takes the port; empty when somebody holds it. */
    Optional<Hold> tryTake(SwitchPort port) {
        return tryTake(key(port));
    }

    private Optional<Hold> tryTake(Port key) {
        CountDownLatch mine = new CountDownLatch(1);
        return held.putIfAbsent(key, mine) == null ? Optional.of(new Hold(key, mine)) : Optional.empty();
    }

    /** Whether somebody holds the port. */
    public boolean has(UUID switchId, PoeRow row) {
        return held.containsKey(new Port(switchId, row));
    }

    /**
     * The ports of a switch that were not seen delivering since they were switched on, and when that was.
     *
     * @param after those that were switched on before are left out
     */
    Map<PoeRow, Duration> starting(UUID switchId, Duration after) {
        Map<PoeRow, Duration> starting = new HashMap<>();
        switchedOn(switchId).forEach((row, on) -> {
            if (!on.delivers() && on.starts().compareTo(after) > 0) {
                starting.put(row, on.starts());
            }
        });
        return starting;
    }

    /**
     * The port was seen delivering.
     *
     * @param on when it had been switched on; nothing is learned of one that was switched on again since
     */
    void seenDelivering(UUID switchId, PoeRow row, Duration on) {
        var unused = switchedOn(switchId)
                .computeIfPresent(
                        row, (any, last) -> last.starts().equals(on) ? new SwitchedOn(last.seen(), on, true) : last);
    }

    private Map<PoeRow, SwitchedOn> switchedOn(UUID switchId) {
        return switchedOn.computeIfAbsent(switchId, any -> new ConcurrentHashMap<>());
    }

    private static Port key(SwitchPort port) {
        return new Port(port.agent().id(), port.row());
    }
}
