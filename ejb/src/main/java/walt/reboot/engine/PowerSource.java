package walt.reboot.engine;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.PoeRow;
import walt.reboot.inventory.topology.Position;
import walt.reboot.snmp.SnmpTarget;

/** How a node gets its power, which is how it can be hard-rebooted. */
public sealed interface PowerSource {
    /** Why a port of a switch that can only be read is not switched. */
    String NO_CONTROL = "this switch does not allow PoE control by SNMP";

    /** The hard-reboot method that this source allows; for {@link Unmanaged} the one that was looked for in vain. */
    RebootMethod method();

    /**
     * A switch port that feeds the node.
     *
     * @param knownOff whether the port was left switched off: the node then needs power, not a request
     * @param named by which interface the node's port is known, if it is not by its row: what was cut gets its power back by
     *     the row, but nothing is cut by it; null: an operator has stated the row
     */
    record PoePort(
            SwitchPort port, boolean knownOff, @Nullable NamedPort named) implements PowerSource {
        public PoePort(SwitchPort port, boolean knownOff) {
            this(port, knownOff, null);
        }

        @Override
        public RebootMethod method() {
            return RebootMethod.POE;
        }
    }

    /**
     * The port of an interface that feeds the node; which PoE port that is, the switch is asked before power is cut.
     *
     * @param found where the node was heard; null: an operator has stated the port
     */
    record NamedPort(
            SwitchAgent agent,
            String interfaceName,
            @Nullable Position found) implements PowerSource {
        @Override
        public RebootMethod method() {
            return RebootMethod.POE;
        }

        @Override
        public String toString() {
            return agent.name() + "/" + interfaceName;
        }
    }

    /** A process that this server runs. */
    record VirtualMachine() implements PowerSource {
        @Override
        public RebootMethod method() {
            return RebootMethod.VM;
        }
    }

    /** Nothing that this server can switch; why, in the words of the report: {@code forbidden on switch}. */
    record Unmanaged(RebootMethod method, String reason) implements PowerSource {}

    /** A PoE port of a switch, with what is needed to reach the switch's agent. */
    record SwitchPort(SwitchAgent agent, PoeRow row) {
        @Override
        public String toString() {
            return agent.name() + "/" + row;
        }
    }

    /** A switch and its SNMP agent. */
    record SwitchAgent(UUID id, DeviceName name, SnmpTarget target) {}
}
