package walt.reboot.devices;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.PoeRow;
import walt.reboot.inventory.PowerPort;
import walt.reboot.inventory.settings.Setting;
import walt.reboot.topology.Neighbour;
import walt.reboot.topology.SwitchInterface;
import walt.reboot.topology.SwitchMap;

/** Who is behind the ports of a switch: who is heard there, and whose {@code power.port} names the port. */
final class Peers {
    private final Map<String, String> nameByAddress = new HashMap<>();
    private final Map<PowerPort.Port, Set<String>> stated = new HashMap<>();
    private final Map<Integer, List<Neighbour>> heard;

    Peers(DeviceName powerSwitch, SwitchMap map, Collection<Device> devices) {
        heard = map.neighbours();
        for (Device device : devices) {
            Stream.of(device.mac(), device.ip())
                    .filter(Objects::nonNull)
                    .forEach(address ->
                            nameByAddress.put(address.toString(), device.name().value()));
            String port = device.settings().get(Setting.POWER_PORT);
            PowerPort parsed = port == null ? null : PowerPort.parse(port);
            if (parsed != null && parsed.powerSwitch().equals(powerSwitch)) {
                stated.computeIfAbsent(parsed.port(), any -> new LinkedHashSet<>())
                        .add(device.name().value());
            }
        }
    }

    /** Whether a node's setting names the row. */
    boolean isStated(@Nullable PoeRow row) {
        return row != null && stated.containsKey(new PowerPort.Row(row));
    }

    /** Those of one port, each once. */
    List<String> of(@Nullable SwitchInterface face, @Nullable PoeRow row) {
        Set<String> peers = new LinkedHashSet<>();
        if (row != null) {
            peers.addAll(stated.getOrDefault(new PowerPort.Row(row), Set.of()));
        }
        if (face != null) {
            Stream.of(face.name(), face.description())
                    .map(PowerPort.InterfaceName::new)
                    .forEach(name -> peers.addAll(stated.getOrDefault(name, Set.of())));
            heard.getOrDefault(face.ifIndex(), List.of()).forEach(who -> peers.add(name(who)));
        }
        return List.copyOf(peers);
    }

    private String name(Neighbour who) {
        return Stream.concat(who.macs().stream(), who.addresses().stream())
                .map(address -> nameByAddress.get(address.toString()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(who.label());
    }
}
