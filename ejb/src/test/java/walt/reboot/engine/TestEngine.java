package walt.reboot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import walt.reboot.engine.PowerSource.Unmanaged;
import walt.reboot.engine.PowerSource.VirtualMachine;
import walt.reboot.engine.RebootEngine.Order;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.IpAddress;

/** An engine with its journal and its records in memory; the strategies are scripted unless others are given. */
final class TestEngine {
    final ScriptedStrategy soft = new ScriptedStrategy(RebootMethod.SOFT);
    final ScriptedStrategy vm = new ScriptedStrategy(RebootMethod.VM);
    final MemoryRecords records = new MemoryRecords();
    private final Journal journal = new Journal(records::write, records::changed);
    private final Loop loop = new Loop(journal);
    private final RebootEngine engine;

    TestEngine() {
        this.engine = engine(method -> method == RebootMethod.SOFT ? soft : vm);
    }

    TestEngine(Function<RebootMethod, RebootStrategy> strategies) {
        this.engine = engine(strategies);
    }

    private RebootEngine engine(Function<RebootMethod, RebootStrategy> strategies) {
        return new RebootEngine(
                strategies,
                journal,
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                Thread.ofVirtual().factory());
    }

    void start(UUID job, RebootMode mode, Node... nodes) {
        List<Order> orders = new ArrayList<>();
        for (Node node : nodes) {
            orders.add(new Order(orders.size(), RebootPlan.of(node, mode), 0));
        }
        engine.start(job, orders);
    }

    void abort(UUID job) {
        engine.abort(job);
    }

    boolean has(UUID job) {
        return engine.has(job);
    }

    Set<String> underWay() {
        return engine.underWay().stream().map(node -> node.name().value()).collect(Collectors.toSet());
    }

    void close(Duration patience) throws InterruptedException {
        engine.close(patience);
    }

    /** Writes what is pending; nothing is recorded any more after this. */
    void stopJournal() throws InterruptedException {
        loop.end();
        assertThat(records.faults()).isEmpty();
    }

    static Node virtual(int i) {
        return new Node(new UUID(0, i), new DeviceName("vn-" + i), new IpAddress("127.0.0.1"), new VirtualMachine());
    }

    static Node unmanaged(int i) {
        return new Node(
                new UUID(0, i),
                new DeviceName("rpi-" + i),
                new IpAddress("127.0.0.1"),
                new Unmanaged(RebootMethod.POE, "forbidden on switch"));
    }
}
