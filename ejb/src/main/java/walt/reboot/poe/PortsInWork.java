package walt.reboot.poe;

import java.time.Duration;
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
    private final Map<Port, Duration> switchedOn = new ConcurrentHashMap<>();

    private record Port(UUID switchId, PoeRow row) {}

    /** The right to switch a port, until it is closed. */
    public final class Hold implements AutoCloseable {
        private final Port port;
        private final CountDownLatch mine;
        private boolean provenOn;

        private Hold(Port port, CountDownLatch mine) {
            this.port = port;
            this.mine = mine;
        }

        /** Power has just come back, for all that is known. */
        void provenOn(Duration now) {
            provenOn = true;
            switchedOn.put(port, now);
        }

        /** Whether power has come back since the port was taken. */
        boolean provenOn() {
            return provenOn;
        }

        /** When power has come back last; null: not since this server runs. */
        @Nullable
        Duration lastOn() {
            return switchedOn.get(port);
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

    private static Port key(SwitchPort port) {
        return new Port(port.agent().id(), port.row());
    }
}
