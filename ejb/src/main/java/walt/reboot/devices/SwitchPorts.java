package walt.reboot.devices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.engine.PowerSources;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.Conflict;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.Inventory;
import walt.reboot.inventory.PoeRow;
import walt.reboot.inventory.PowerPort;
import walt.reboot.inventory.settings.Setting;
import walt.reboot.poe.PoeSwitches;
import walt.reboot.poe.PortReading;
import walt.reboot.poe.SwitchAnswer;

/** The PoE ports of switches, as the switches tell them when they are asked. */
@ApplicationScoped
public class SwitchPorts {
    @Inject
    Inventory inventory;

    @Inject
    PoeSwitches switches;

    /** A port, with the nodes whose setting {@code power.port} names it. */
    public record Port(PoeRow row, PortReading reading, List<String> peers) {}

    /** @throws Conflict when the switch does not answer, or not as a PoE switch should */
    public List<Port> of(DeviceName name) {
        Device device = inventory.get(name);
        if (device.type() != DeviceType.SWITCH) {
            throw new BadInput(
                    "name", name + " is not a switch, it is " + device.type().phrase() + ".");
        }
        SwitchAgent agent = PowerSources.agent(device);
        if (agent == null) {
            throw new Conflict(PowerSources.whyNoAgent(device) + ".");
        }
        List<Port> ports = new ArrayList<>();
        List<Device> all = inventory.all();
        read(agent).forEach((row, reading) -> ports.add(new Port(row, reading, peers(all, name, row))));
        return ports;
    }

    private Map<PoeRow, PortReading> read(SwitchAgent agent) {
        try {
            return switch (switches.of(agent).ports()) {
                case SwitchAnswer.Done<Map<PoeRow, PortReading>> done -> done.value();
                case SwitchAnswer.NoAnswer<Map<PoeRow, PortReading>> none ->
                    throw new Conflict(
                            agent.name() + " does not answer SNMP requests: check its address, 'snmp.port' and"
                                    + " 'snmp.community'.");
                case SwitchAnswer.NoSuchPort<Map<PoeRow, PortReading>> none -> Map.of();
                case SwitchAnswer.Refused<Map<PoeRow, PortReading>> refused ->
                    throw new Conflict(agent.name() + " refuses to list its PoE ports (" + refused.error() + ").");
                case SwitchAnswer.Unclear<Map<PoeRow, PortReading>> unclear ->
                    throw new Conflict(agent.name() + " answers in a way that makes no sense: " + unclear.how() + ".");
            };
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Conflict("The server is stopping.");
        }
    }

    private static List<String> peers(List<Device> all, DeviceName name, PoeRow row) {
        return all.stream()
                .filter(node -> feeds(node.settings().get(Setting.POWER_PORT), name, row))
                .map(node -> node.name().value())
                .toList();
    }

    private static boolean feeds(@Nullable String stated, DeviceName name, PoeRow row) {
        return stated != null && PowerPort.parse(stated).equals(new PowerPort(name, new PowerPort.Row(row)));
    }
}
