package walt.reboot.poe;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import walt.reboot.engine.Attempt;
import walt.reboot.engine.PowerSource.NamedPort;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.engine.PowerSource.SwitchPort;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.PoeRow;
import walt.reboot.inventory.records.PowerIntent;
import walt.reboot.inventory.topology.Position;
import walt.reboot.snmp.SnmpTarget;
import walt.reboot.snmp.SnmpVersion;

/** A switch, a ledger and the classes under test, put together; a restart keeps the first two. */
final class PoeBench {
    static final SwitchPort PORT = at(161);

    /** The same port, when its switch had another address. */
    static final SwitchPort BEFORE = at(1161);

    private static final Set<String> LOOKS = Set.of("map", "claims", "listen", "learned", "record");

    final Story story = new Story();
    final ManualTime time = new ManualTime(story);
    final FakePoeSwitch poeSwitch = new FakePoeSwitch(story);
    /** What answers at the address that the switch had before; it is in no story. */
    final FakePoeSwitch before = new FakePoeSwitch(new Story());

    final FakeLedger ledger = new FakeLedger(story);
    final FakeProgress progress = new FakeProgress(story);
    final FakeSight sight = new FakeSight(story);
    final FakePortRecords records = new FakePortRecords(story);
    PortsInWork inWork = new PortsInWork();
    /** The watts that its power supply has left; empty: it doesn't say. */
    OptionalInt headroom = OptionalInt.empty();

    private PowerCycle powerCycle = newCycle();

    private static SwitchPort at(int agentPort) {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), agentPort);
        SnmpTarget target = new SnmpTarget(address, SnmpVersion.V2C, "private");
        return new SwitchPort(new SwitchAgent(new UUID(0, 1), new DeviceName("sw-1"), target), new PoeRow(1, 3));
    }

    private PoeSwitch switchAt(SwitchAgent agent) {
        return agent.equals(BEFORE.agent()) ? before : poeSwitch;
    }

    Attempt cycle() throws InterruptedException {
        return cycle(new CycleOrder.ByRow(PORT), null);
    }

    /** A reboot that was planned since the port was left off. */
    Attempt cycleOfKnownOff() throws InterruptedException {
        return cycle(new CycleOrder.ByRow(PORT), PORT);
    }

    /** A reboot of the node at an interface; {@code found} null: an operator has stated it. */
    Attempt cycle(String interfaceName, @Nullable Position found) throws InterruptedException {
        return cycle(new CycleOrder.ByName(new NamedPort(PORT.agent(), interfaceName, found)), null);
    }

    private Attempt cycle(CycleOrder.Port port, @Nullable SwitchPort leftOff) throws InterruptedException {
        return TestCycles.run(powerCycle, port, leftOff, progress);
    }

    /** A reboot whose order may be another one each time when it is asked for. */
    Attempt cycle(Order.Source source) throws InterruptedException {
        return cycle(source, progress);
    }

    Attempt cycle(Order.Source source, FakeProgress other) throws InterruptedException {
        return TestCycles.run(powerCycle, source, other);
    }

    private PowerCycle newCycle() {
        return new TestCycles(this::switchAt, ledger, records, sight, inWork, time, PoeConfig::defaults)
                .cycle(agent -> headroom);
    }

    PowerSettler.Result settle(PowerIntent intent) throws InterruptedException {
        return new PowerSettler(this::switchAt, ledger, inWork, time, PoeConfig::defaults).settle(intent, PORT);
    }

    /** A new process: what was in memory only is gone. */
    void restart() {
        story.restart();
        progress.forget();
        inWork = new PortsInWork();
        powerCycle = newCycle();
    }

    void settleAll() throws InterruptedException {
        for (PowerIntent intent : List.copyOf(ledger.open.values())) {
            settle(intent);
        }
    }

    boolean portIsOn() {
        return poeSwitch.enabled(PORT.row());
    }

    /** What was switched, read, waited for and written down, without the phases and the looks at others. */
    List<String> deeds() {
        return story.lines().stream()
                .filter(line -> !line.startsWith("phase") && !line.startsWith("seen"))
                .filter(line -> !LOOKS.contains(line))
                .toList();
    }

    List<String> phases() {
        return story.lines().stream()
                .filter(line -> line.startsWith("phase: "))
                .map(line -> line.substring("phase: ".length()))
                .toList();
    }

    /** The node's power is cycled, once. */
    void isCut() throws InterruptedException {
        assertThat(cycle()).isEqualTo(new Attempt.Rebooted());
        assertThat(poeSwitch.cuts).isEqualTo(1);
    }

    /** The guard refuses to cut the node's power, with these words. */
    void isNotCut(String... words) throws InterruptedException {
        isNotCut(cycle(), words);
    }

    /** The guard has refused this attempt, with these words. */
    void isNotCut(Attempt attempt, String... words) {
        assertThat(attempt)
                .isInstanceOfSatisfying(
                        Attempt.Failed.class,
                        failed -> assertThat(failed.reason())
                                .startsWith("the power of sw-1/Gi1/0/3 was not cut: ")
                                .contains(words));
        assertThat(deeds()).doesNotContain("open", "SET off", "SET on");
        assertThat(ledger.open).isEmpty();
    }
}
