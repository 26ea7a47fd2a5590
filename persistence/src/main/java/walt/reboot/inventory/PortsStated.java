package walt.reboot.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import walt.reboot.inventory.settings.Setting;

/** Keeps the ports that {@code power.port} states unique: of two nodes with one port, the wrong one would be cut. */
final class PortsStated {
    private PortsStated() {}

    /** Two nodes that one port is stated for, in name order. */
    record Clash(String port, Device first, Device second) {
        String detail() {
            return "Port " + port + " can't feed both " + first.name() + " and " + second.name()
                    + ": correct their 'power.port'.";
        }
    }

    /**
     * Refuses a port that is stated for two nodes.
     *
     * @param devices all devices, as they will be
     * @throws BadInput when there is one
     */
    static void check(Collection<Device> devices) {
        for (Clash clash : clashes(devices)) {
            throw new BadInput(Setting.POWER_PORT.label(), clash.detail());
        }
    }

    static List<Clash> clashes(Collection<Device> devices) {
        Map<String, Device> fed = new HashMap<>();
        List<Clash> clashes = new ArrayList<>();
        devices.stream().sorted(Comparator.comparing(Device::name)).forEach(device -> {
            String port = device.settings().get(Setting.POWER_PORT);
            Device other = port == null ? null : fed.putIfAbsent(port, device);
            if (port != null && other != null) {
                clashes.add(new Clash(port, other, device));
            }
        });
        return clashes;
    }
}
