package walt.reboot.poe;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import walt.reboot.engine.Attempt;
import walt.reboot.engine.Node;
import walt.reboot.engine.PowerSource.PoePort;
import walt.reboot.engine.PowerSource.SwitchPort;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.IpAddress;
import walt.reboot.topology.SwitchSight;

/** Power cycles of one node, put together from given parts; the attempt is recorded when it is over. */
record TestCycles(
        PoeSwitches switches,
        FakeLedger ledger,
        FakePortRecords records,
        SwitchSight sight,
        PortsInWork inWork,
        SteadyTime time,
        Supplier<PoeConfig> config) {
    static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

    /** {@code rpi-1} on a port. */
    static Node node(SwitchPort port) {
        return node(1, port);
    }

    static Node node(int number, SwitchPort port) {
        return new Node(
                new UUID(2, number),
                new DeviceName("rpi-" + number),
                new IpAddress("10.0.0." + number),
                new PoePort(port, false));
    }

    /** On switches that don't tell their power budget. */
    PowerCycle cycle() {
        return cycle(agent -> OptionalInt.empty());
    }

    PowerCycle cycle(PowerBudget.Source supply) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        NeighbourCheck neighbours = new NeighbourCheck(records, () -> Set.of("02:ff:00:00:00:01", "10.0.0.254"), clock);
        CutGuard guard = new CutGuard(records, sight, neighbours, clock, config);
        return new PowerCycle(
                switches,
                new PortFinder(sight),
                inWork,
                new PowerBudget(supply, switches, inWork, time),
                new CycleRun.Tools(ledger, records, guard, time),
                config);
    }

    static Attempt run(PowerCycle cycle, CycleOrder.Port port, @Nullable SwitchPort leftOff, FakeProgress progress)
            throws InterruptedException {
        Node node = node(new SwitchPort(port.agent(), PoeBench.PORT.row()));
        return run(cycle, () -> new CycleOrder(node, port, leftOff, 1, progress), progress);
    }

    static Attempt run(PowerCycle cycle, Order.Source source, FakeProgress progress) throws InterruptedException {
        Attempt attempt = cycle.run(source);
        progress.record();
        return attempt;
    }
}
