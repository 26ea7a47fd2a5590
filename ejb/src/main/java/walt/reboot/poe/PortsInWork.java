package walt.reboot.poe;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import walt.reboot.engine.PowerSource.SwitchPort;
import walt.reboot.inventory.PoeRow;

/** The ports that this server is switching right now: one hand on a port at a time. */
public final class PortsInWork {
    private final Map<Port, CountDownLatch> held = new ConcurrentHashMap<>();

    /** The right to switch a port, until it is closed. */
    public interface Hold extends AutoCloseable {
        @Override
        void close();
    }

    private record Port(UUID switchId, PoeRow row) {}

    /** Takes the port as soon as nobody holds it. */
    Hold take(SwitchPort port) throws InterruptedException {
        Port key = key(port);
        CountDownLatch mine = new CountDownLatch(1);
        CountDownLatch other = held.putIfAbsent(key, mine);
        while (other != null) {
            other.await();
            other = held.putIfAbsent(key, mine);
        }
        return () -> release(key, mine);
    }

    /** Takes the port; empty when somebody holds it. */
    Optional<Hold> tryTake(SwitchPort port) {
        Port key = key(port);
        CountDownLatch mine = new CountDownLatch(1);
        return held.putIfAbsent(key, mine) == null ? Optional.of(() -> release(key, mine)) : Optional.empty();
    }

    /** Whether somebody holds the port. */
    public boolean has(UUID switchId, PoeRow row) {
        return held.containsKey(new Port(switchId, row));
    }

    private void release(Port key, CountDownLatch mine) {
        held.remove(key, mine);
        mine.countDown();
    }

    private static Port key(SwitchPort port) {
        return new Port(port.agent().id(), port.row());
    }
}
