package walt.reboot.poe;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.UUID;
import walt.reboot.engine.Attempt;
import walt.reboot.engine.PowerSource.PoePort;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.engine.PowerSource.SwitchPort;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.PoeRow;
import walt.reboot.inventory.records.PowerIntent;
import walt.reboot.snmp.SnmpTarget;
import walt.reboot.snmp.SnmpVersion;

/** A switch, a ledger and the classes under test, put together; a restart keeps the first two. */
final class PoeBench {
    static final SwitchPort PORT = new SwitchPort(
            new SwitchAgent(
                    new UUID(0, 1),
                    new DeviceName("sw-1"),
                    new SnmpTarget(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 161), SnmpVersion.V2C, "private")),
            new PoeRow(1, 3));

    final Story story = new Story();
    final ManualTime time = new ManualTime(story);
    final FakePoeSwitch poeSwitch = new FakePoeSwitch(story);
    final FakeLedger ledger = new FakeLedger(story);
    final FakeProgress progress = new FakeProgress(story);
    PortsInWork inWork = new PortsInWork();

    private PowerCycle powerCycle = newCycle();

    Attempt cycle() throws InterruptedException {
        return powerCycle.run(new PoePort(PORT, false), "rpi-1", progress);
    }

    /** A reboot that was planned since the port was left off. */
    Attempt cycleOfKnownOff() throws InterruptedException {
        return powerCycle.run(new PoePort(PORT, true), "rpi-1", progress);
    }

    private PowerCycle newCycle() {
        return new PowerCycle(agent -> poeSwitch, ledger, inWork, time, PoeConfig::defaults);
    }

    PowerSettler.Result settle(PowerIntent intent) throws InterruptedException {
        return new PowerSettler(agent -> poeSwitch, ledger, inWork, time, PoeConfig::defaults).settle(intent, PORT);
    }

    /** A new process: what was in memory only is gone. */
    void restart() {
        story.restart();
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

    /** What was switched, read, waited for and written down, without the phases. */
    List<String> deeds() {
        return story.lines().stream()
                .filter(line -> !line.startsWith("phase") && !line.startsWith("seen"))
                .toList();
    }

    List<String> phases() {
        return story.lines().stream()
                .filter(line -> line.startsWith("phase: "))
                .map(line -> line.substring("phase: ".length()))
                .toList();
    }
}
