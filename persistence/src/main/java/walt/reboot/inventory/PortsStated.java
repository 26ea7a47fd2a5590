package walt.reboot.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import walt.reboot.inventory.settings.Expose;
import walt.reboot.inventory.settings.Setting;

/**
 * Keeps ports unique that belong to one device alone: those that {@code power.port} states, since of two nodes with one port
 * the wrong one would be cut, and the server's ports that {@code expose} names.
 */
final class PortsStated {
    private PortsStated() {}

    /** Two devices that one port is stated for, in name order. */
    record Clash(Setting setting, String port, Device first, Device second) {
        String detail() {
            String use = setting == Setting.EXPOSE
                    ? "Port " + port + " of the server can't lead to"
                    : "Port " + port + " can't feed";
            return use + " both " + first.name() + " and " + second.name() + ": correct their '" + setting.label()
                    + "'.";
        }
    }

    /**
     * Refuses a port that is stated for two devices.
     *
     * @param devices all devices, as they will be
     * @throws BadInput when there is one
     */
    static void check(Collection<Device> devices) {
        for (Clash clash : clashes(devices)) {
            throw new BadInput(clash.setting().label(), clash.detail());
        }
    }

    static List<Clash> clashes(Collection<Device> devices) {
        List<Clash> clashes = new ArrayList<>(clashes(devices, Setting.POWER_PORT, Stream::of));
        clashes.addAll(clashes(devices, Setting.EXPOSE, PortsStated::serverPorts));
        return clashes;
    }

    private static List<Clash> clashes(
            Collection<Device> devices, Setting setting, Function<String, Stream<String>> ports) {
        Map<String, Device> first = new HashMap<>();
        List<Clash> clashes = new ArrayList<>();
        devices.stream()
                .filter(device -> device.settings().containsKey(setting))
                .sorted(Comparator.comparing(Device::name))
                .forEach(device -> ports.apply(device.settings().getOrDefault(setting, ""))
                        .forEach(port -> {
                            Device other = first.putIfAbsent(port, device);
                            if (other != null) {
                                clashes.add(new Clash(setting, port, other, device));
                            }
                        }));
        return clashes;
    }

    private static Stream<String> serverPorts(String exposed) {
        return Expose.parse(exposed).list().stream().map(each -> String.valueOf(each.serverPort()));
    }
}
