package walt.reboot.devices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        return new Listing(views(device, map, said).list(), map.oddities());
    }

    /**
     * Notes what an operator says of ports: all of it, or nothing.
     *
     * @return the ports as they are then, in the order of the edits
     * @throws BadInput when something is wrong in itself; names the port
     * @throws Conflict when the switch does not answer, or the same was said of another port
     */
    public List<SwitchPortView> state(DeviceName name, List<PortEdit> edits) {
        Device device = powerSwitch(name);
        SwitchMap map = read(agent(device), maps::of); // ports don't change their names
        List<PortStatement> stated = new PortStating(name, map, statements.of(device.id())).of(edits);
        statements.state(
                device.id(),
                stated,
                edits.stream().map(PortEdit::row).filter(Objects::nonNull).toList());
        List<PortStatement> said = statements.of(device.id());
        PortViews views = views(device, map.with(said), said);
        return stated.stream().map(each -> views.of(each.interfaceName())).toList();
    }

    private PortViews views(Device device, SwitchMap map, List<PortStatement> said) {
        Map<PoeRow, String> doubts = distrusted.of(device.id()).stream()
                .collect(Collectors.toMap(DistrustedPort::row, DistrustedPort::reason));
        return new PortViews(map, new Peers(device.name(), map, inventory.all()), said, doubts);
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
