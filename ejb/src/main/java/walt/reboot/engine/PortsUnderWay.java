package walt.reboot.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import walt.reboot.engine.PowerSource.NamedPort;
import walt.reboot.engine.PowerSource.PoePort;
import walt.reboot.engine.PowerSource.SwitchPort;
import walt.reboot.engine.PowerSource.Unmanaged;
import walt.reboot.engine.PowerSource.VirtualMachine;
import walt.reboot.inventory.records.PowerIntent;

/** The ports that nodes under reboot are fed by, as far as is known before the switches are asked. */
public final class PortsUnderWay {
    private final Map<String, PowerSource> byNode = new HashMap<>();

    public PortsUnderWay(Collection<Node> nodes) {
        nodes.forEach(node -> byNode.put(node.name().value(), node.power()));
    }

    /** Whether the port is seen to by a reboot of the node that it was cut for; one of an interface may be any of its switch. */
    public boolean has(PowerIntent owed) {
        PowerSource source = byNode.get(owed.nodeName());
        return source != null && mayBe(source, owed);
    }

    private static boolean mayBe(PowerSource source, PowerIntent owed) {
        return switch (source) {
            case PoePort poe -> is(poe.port(), owed);
            case NamedPort named -> named.agent().id().equals(owed.switchId());
            case VirtualMachine machine -> false;
            case Unmanaged none -> false;
        };
    }

    private static boolean is(SwitchPort port, PowerIntent owed) {
        return port.agent().id().equals(owed.switchId()) && port.row().equals(owed.row());
    }
}
