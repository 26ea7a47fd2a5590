package walt.reboot.poe;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import walt.reboot.engine.Node;
import walt.reboot.engine.PowerSource.NamedPort;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.engine.PowerSource.SwitchPort;
import walt.reboot.engine.Progress;

/**
 * A node whose power is to be cycled.
 *
 * @param leftOff the port that was left off when the reboot was planned, or still is; null: there is none
 * @param maxPorts how many ports of its switch may be cycled at once, 1 or more
 */
record CycleOrder(Node node, Port port, @Nullable SwitchPort leftOff, int maxPorts, Progress progress)
        implements Order {
    String nodeName() {
        return node.name().value();
    }

    boolean wasLeftOff(SwitchPort asked) {
        return leftOffHere().filter(asked::equals).isPresent();
    }

    /** The port of its switch that was left off, as that is reached now. */
    Optional<SwitchPort> leftOffHere() {
        SwitchAgent agent = port.agent();
        return Optional.ofNullable(leftOff)
                .filter(off -> off.agent().id().equals(agent.id()))
                .map(off -> new SwitchPort(agent, off.row()));
    }

    /** The port that feeds the node, as far as it is known before the switch is asked. */
    sealed interface Port {
        SwitchAgent agent();

        /** Whether this is that port, reached in the same way. */
        default boolean isAt(PortInView view) {
            SwitchAgent other = view.port().agent();
            return agent().id().equals(other.id()) && agent().target().equals(other.target()) && isOf(view);
        }

        /** The same, when it is the same switch. */
        boolean isOf(PortInView view);
    }

    /** Its row of the PoE table. */
    record ByRow(SwitchPort port) implements Port {
        @Override
        public SwitchAgent agent() {
            return port.agent();
        }

        @Override
        public boolean isOf(PortInView view) {
            return port.row().equals(view.port().row());
        }
    }

    /** Its interface. */
    record ByName(NamedPort port) implements Port {
        @Override
        public SwitchAgent agent() {
            return port.agent();
        }

        @Override
        public boolean isOf(PortInView view) {
            return view.isNamed(port.interfaceName());
        }
    }
}
