package walt.lab.file;

import java.time.Duration;
import java.util.Map;
import walt.lab.fault.Faults;
import walt.lab.layout.Layout;
import walt.lab.time.Span;

/**
 * A switch of the lab file.
 *
 * @param ip its own loopback address
 * @param power from switching a port on until it delivers power
 * @param budget of all its ports, in watts
 * @param hello after a start of the switch, how long it takes until it has heard of its neighbours
 * @param portFaults faults of ports by their names, {@code group.row}
 * @param config its settings in the inventory
 */
public record SwitchSpec(
        String name,
        String mac,
        String ip,
        String model,
        SwitchTables tables,
        AgentSpec agent,
        Span power,
        int budget,
        Duration hello,
        Faults faults,
        Map<String, Faults> portFaults,
        Map<String, String> config) {

    public SwitchSpec {
        portFaults = Map.copyOf(portFaults);
        config = Map.copyOf(config);
    }

    public Layout layout() {
        return tables.layout();
    }

    /** Whether that is one of its ports with PoE. */
    public boolean has(PortRef port) {
        return port.switchName().equals(name)
                && layout().port(port.group() + "." + port.row()).isPresent();
    }
}
