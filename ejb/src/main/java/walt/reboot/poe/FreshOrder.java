package walt.reboot.poe;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The order of a power cycle, a moment old at most: while a node waits, its switch may be forbidden, or the node be moved. Who has
 * not waited does not ask the database again.
 */
final class FreshOrder {
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final Order.Source source;
    private final SteadyTime time;
    private @Nullable Asked last;

    FreshOrder(Order.Source source, SteadyTime time) {
        this.source = source;
        this.time = time;
    }

    private record Asked(Order order, Duration when) {}

    Order now() throws InterruptedException {
        Asked known = last;
        Duration when = time.elapsed();
        if (known == null || known.when().plus(A_MOMENT).compareTo(when) <= 0) {
            known = new Asked(source.now(), when);
            last = known;
        }
        return known.order();
    }

    /** How many ports of the switch may be cycled at once; a node that must not be cycled needs no place. */
    int maxPorts() throws InterruptedException {
        return now() instanceof CycleOrder order ? order.maxPorts() : 1;
    }

    /**
     * What is to be done after a wait for a place on a switch.
     *
     * @return empty when that is nothing, or on another switch
     */
    Optional<CycleOrder> on(UUID switchId, CycleOrder before) throws InterruptedException {
        return switch (now()) {
            case CycleOrder order ->
                Optional.of(order).filter(it -> it.port().agent().id().equals(switchId));
            // power that is owed may always be given back; the cut itself is forbidden again by the objection
            case Order.Forbidden none -> Optional.of(before).filter(it -> it.leftOff() != null);
        };
    }

    /** Why the port must not be cut, whatever was true when its switch was asked about it. */
    Optional<String> objection(PortInView port) throws InterruptedException {
        return switch (now()) {
            case Order.Forbidden forbidden -> Optional.of(forbidden.why());
            case CycleOrder order ->
                order.port().isAt(port)
                        ? Optional.empty()
                        : Optional.of(CutGuard.notCut(port) + "the port of the node, or how its switch is reached, was"
                                + " changed a moment ago: reboot it again");
        };
    }
}
