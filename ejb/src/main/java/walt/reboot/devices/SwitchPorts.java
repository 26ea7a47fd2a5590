package walt.reboot.devices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.engine.PowerSources;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.Conflict;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.Inventory;
import walt.reboot.inventory.PoeRow;
import walt.reboot.inventory.topology.DistrustedPort;
import walt.reboot.inventory.topology.DistrustedPorts;
import walt.reboot.inventory.topology.PortStatement;
import walt.reboot.inventory.topology.PortStatements;
import walt.reboot.topology.SwitchMap;
import walt.reboot.topology.SwitchMaps;

/** The ports of switches, as the switches tell them when they are asked and operators name them. */
@ApplicationScoped
public class SwitchPorts {
    @Inject
    Inventory inventory;

    @Inject
    SwitchMaps maps;

    @Inject
    PortStatements statements;

    @Inject
    DistrustedPorts distrusted;

    /**
     * What a switch has told.
     *
     * @param oddities what it told that makes no sense or can't be used, for the user
     */
    public record Listing(List<SwitchPortView> ports, List<String> oddities) {}

    /** @throws Conflict when the switch does not answer */
    public Listing of(DeviceName name) {
        Device device = powerSwitch(name);
        List<PortStatement> said = statements.of(device.id());
        SwitchMap map = read(agent(device), maps::now);
        return new Listing(views(device, map, said), map.oddities());
    }

    /**
     * Notes what an operator says of a port.
     *
     * @return the port as it is then
     * @throws Conflict when the switch does not answer, or the same was said of another port
     */
    public SwitchPortView state(DeviceName name, PortEdit edit) {
        Device device = powerSwitch(name);
        SwitchMap map = read(agent(device), maps::of); // ports don't change their names
        PortStatement statement = new PortStating(name, map, statements.of(device.id())).of(edit);
        statements.state(device.id(), statement);
        PoeRow row = edit.row();
        if (row != null) {
            distrusted.trust(device.id(), row);
        }
        List<PortStatement> said = statements.of(device.id());
        return views(device, map.with(said), said).stream()
                .filter(port -> statement.interfaceName().equals(port.ifName()))
                .findFirst()
                .orElseThrow(() -> new Conflict(statement.interfaceName() + " is no port."));
    }

    private List<SwitchPortView> views(Device device, SwitchMap map, List<PortStatement> said) {
        Map<PoeRow, String> doubts = distrusted.all().stream()
                .filter(port -> port.switchId().equals(device.id()))
                .collect(Collectors.toMap(DistrustedPort::row, DistrustedPort::reason));
        return new PortViews(map, new Peers(device.name(), map, inventory.all()), said, doubts).list();
    }

    private Device powerSwitch(DeviceName name) {
        Device device = inventory.get(name);
        if (device.type() != DeviceType.SWITCH) {
            throw new BadInput(
                    "name", name + " is not a switch, it is " + device.type().phrase() + ".");
        }
        return device;
    }

    private static SwitchAgent agent(Device device) {
        SwitchAgent agent = PowerSources.agent(device);
        if (agent == null) {
            throw new Conflict(PowerSources.whyNoAgent(device) + ".");
        }
        return agent;
    }

    /** Reads a switch. */
    private interface Reads {
        SwitchMaps.Outcome read(SwitchAgent agent) throws InterruptedException;
    }

    private static SwitchMap read(SwitchAgent agent, Reads how) {
        try {
            return switch (how.read(agent)) {
                case SwitchMaps.Mapped mapped -> mapped.map();
                case SwitchMaps.Unread unread -> throw new Conflict(unread.why() + ".");
            };
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Conflict("The server is stopping.");
        }
    }
}
