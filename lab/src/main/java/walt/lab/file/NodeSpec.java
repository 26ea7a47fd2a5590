package walt.lab.file;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import walt.lab.fault.Faults;

/**
 * A physical node of the lab file.
 *
 * @param ip its own loopback address
 * @param port the switch port that it is plugged into, null when it is plugged into none
 * @param portInInventory whether the inventory tells that port
 * @param poePowered whether the port powers it; else it has a power supply of its own
 * @param watts what it draws from the port
 * @param lldp whether it tells by LLDP who it is
 * @param hook whether its image has a reboot hook
 * @param lostAcks percentage of REBOOT requests whose acknowledgement gets lost
 * @param config its settings in the inventory
 */
public record NodeSpec(
        String name,
        String mac,
        String ip,
        String model,
        @Nullable PortRef port,
        boolean portInInventory,
        boolean poePowered,
        int watts,
        boolean lldp,
        boolean hook,
        double lostAcks,
        NodeStyle style,
        NodeTimes times,
        Faults faults,
        Map<String, String> config) {

    public NodeSpec {
        config = Map.copyOf(config);
    }

    public Optional<PortRef> plug() {
        return Optional.ofNullable(port);
    }
}
