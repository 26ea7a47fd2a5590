package walt.reboot.devices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.engine.PowerSources;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.Conflict;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.Inventory;
import walt.reboot.topology.SwitchMap;
import walt.reboot.topology.SwitchMaps;

/** The ports of switches, as the switches tell them when they are asked. */
@ApplicationScoped
public class SwitchPorts {
    @Inject
    Inventory inventory;

    @Inject
    SwitchMaps maps;

    /**
     * What a switch has told.
     *
     * @param oddities what it told that makes no sense or can't be used, for the user
     */
    public record Listing(List<SwitchPortView> ports, List<String> oddities) {}

    /** @throws Conflict when the switch does not answer */
    public Listing of(DeviceName name) {
        Device device = inventory.get(name);
        if (device.type() != DeviceType.SWITCH) {
            throw new BadInput(
                    "name", name + " is not a switch, it is " + device.type().phrase() + ".");
        }
        SwitchAgent agent = PowerSources.agent(device);
        if (agent == null) {
            throw new Conflict(PowerSources.whyNoAgent(device) + ".");
        }
        SwitchMap map = read(agent);
        List<SwitchPortView> ports = new PortViews(map, new Peers(name, map, inventory.all())).list();
        return new Listing(ports, map.oddities());
    }

    private SwitchMap read(SwitchAgent agent) {
        try {
            return switch (maps.now(agent)) {
                case SwitchMaps.Mapped mapped -> mapped.map();
                case SwitchMaps.Unread unread -> throw new Conflict(unread.why() + ".");
            };
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Conflict("The server is stopping.");
        }
    }
}
