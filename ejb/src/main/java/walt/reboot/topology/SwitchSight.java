package walt.reboot.topology;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.inventory.MacAddress;

/** What can be seen of a switch right before the power of one of its ports is cut. */
public interface SwitchSight {
    /**
     * The map of a switch that can be relied on when power is about to be cut: read now, or read some minutes ago and found
     * still to be true.
     *
     * @param which the interface that matters; empty: none does
     */
    SwitchMaps.Outcome trusted(SwitchAgent agent, Function<SwitchMap, Optional<SwitchInterface>> which)
            throws InterruptedException;

    /** Who a switch hears now; with others who ask in the same moment this is one look. */
    SwitchMaps.Listening listen(SwitchAgent agent) throws InterruptedException;

    /**
     * Which addresses a switch has learned by now, by {@code dot1dBasePort}, or those of them that it shows; shared likewise.
     *
     * @return empty when that can't be read
     */
    Optional<Map<Integer, Set<MacAddress>>> learned(SwitchAgent agent) throws InterruptedException;
}
