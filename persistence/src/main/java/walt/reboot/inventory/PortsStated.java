package walt.reboot.inventory;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import walt.reboot.inventory.settings.Setting;

/** Keeps the ports that {@code power.port} states unique: of two nodes with one port, the wrong one would be cut. */
final class PortsStated {
    private PortsStated() {}

    /**
     * @param devices all devices, as they will be
     * @throws BadInput when a port is stated for two nodes
     */
    static void check(Collection<Device> devices) {
        Map<String, Device> fed = new HashMap<>();
        for (Device device : devices) {
            String port = device.settings().get(Setting.POWER_PORT);
            Device other = port == null ? null : fed.putIfAbsent(port, device);
            if (other != null) {
                throw new BadInput(
                        Setting.POWER_PORT.label(),
                        "Port " + port + " can't feed both " + other.name() + " and " + device.name()
                                + ": correct their 'power.port'.");
            }
        }
    }
}
