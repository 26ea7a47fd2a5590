package walt.reboot.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import walt.reboot.inventory.topology.SwitchProfile;
import walt.reboot.inventory.topology.SwitchProfiles;
import walt.reboot.poe.PoeSwitches;
import walt.reboot.poe.PortsInWork;
import walt.reboot.poe.SwitchFamilies;
import walt.reboot.poe.WriteProbe;
import walt.reboot.snmp.SnmpSession;
import walt.reboot.snmp.Tables;
import walt.reboot.topology.PoeFamily;
import walt.reboot.topology.SwitchMaps;

/** Checks of switches, on demand. */
@ApplicationScoped
public class SwitchChecks implements CheckTools {
    @Inject
    Inventory inventory;

    @Inject
    SwitchMaps maps;

    @Inject
    SwitchFamilies families;

    @Inject
    PoeSwitches switches;

    @Inject
    PortsInWork inWork;

    @Inject
    SwitchProfiles profiles;

    @Inject
    SnmpSession snmp;

    /**
     * Tries what works with a switch: some seconds, or one time-out when it does not answer.
     *
     * @throws BadInput when the device is no switch
     */
    public CheckReport of(DeviceName name) {
        Device device = inventory.get(name);
        if (device.type() != DeviceType.SWITCH) {
            throw new BadInput(
                    "name", name + " is not a switch, it is " + device.type().phrase() + ".");
        }
        SwitchAgent agent = PowerSources.agent(device);
        if (agent == null) {
            return new CheckReport(
                    name,
                    null,
                    CheckRun.withUntried(
                            List.of(SettingsCheck.of(device)),
                            "not tried, since the settings don't say how " + name + " is reached"));
        }
        try {
            return new CheckRun(this, device, agent, statedRows(name)).run();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Conflict("The server is stopping.");
        }
    }

    private Set<PoeRow> statedRows(DeviceName name) {
        Set<PoeRow> rows = new HashSet<>();
        for (Device device : inventory.all()) {
            String port = device.setting(Setting.POWER_PORT);
            PowerPort stated = port == null ? null : PowerPort.parse(port);
            if (stated != null && stated.powerSwitch().equals(name) && stated.port() instanceof PowerPort.Row row) {
                rows.add(row.row());
            }
        }
        return rows;
    }

    @Override
    public Greeting greet(SwitchAgent agent) throws InterruptedException {
        return Greeting.of(families.describe(agent));
    }

    @Override
    public Optional<PoeFamily> family(SwitchAgent agent) throws InterruptedException {
        return families.of(agent) instanceof SwitchFamilies.Known known
                ? Optional.of(known.family())
                : Optional.empty();
    }

    @Override
    public SwitchMaps.Outcome map(SwitchAgent agent) throws InterruptedException {
        return maps.inTime(agent);
    }

    @Override
    public Tables tables(SwitchAgent agent) {
        return new Tables(snmp.agents(), agent.target());
    }

    @Override
    public WriteProbe.Outcome write(SwitchAgent agent, List<PoeRow> rows) throws InterruptedException {
        return new WriteProbe(switches, inWork).run(agent, rows);
    }

    @Override
    public Optional<SwitchProfile> profile(UUID switchId) {
        return profiles.of(switchId);
    }
}
