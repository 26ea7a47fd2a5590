package walt.reboot.poe;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import walt.reboot.engine.PowerSource.SwitchAgent;

/**
 * How many ports of a switch its power supply allows to come back at the same time.
 *
 * <p>A port that is switched on again may ask for 15.4 W (class 0 of IEEE 802.3af, which is what boards without a class get)
 * whatever it drew before, and a supply that is asked for too much drops ports, in an order of its own. Those that
 * are cut now are no longer in the consumption, so what is left is for them. One port alone takes no more than it had.
 */
final class PowerBudget {
    private static final double WATTS_PER_PORT = 15.4;
    private static final Duration BELIEVED = Duration.ofSeconds(5);

    private final Source source;
    private final SteadyTime time;
    // one small entry per switch at most
    private final Map<UUID, Known> known = new ConcurrentHashMap<>();

    PowerBudget(Source source, SteadyTime time) {
        this.source = source;
        this.time = time;
    }

    /** Tells the watts that a switch has left; empty: it doesn't say. */
    interface Source {
        OptionalInt headroom(SwitchAgent agent) throws InterruptedException;
    }

    private record Known(OptionalInt watts, Duration read) {}

    /** How many may be cycled at once; above 0. */
    int ports(SwitchAgent agent) throws InterruptedException {
        Known last = known.get(agent.id());
        if (last == null || last.read().plus(BELIEVED).compareTo(time.elapsed()) <= 0) {
            last = new Known(source.headroom(agent), time.elapsed());
            known.put(agent.id(), last);
        }
        return last.watts().isEmpty()
                ? Integer.MAX_VALUE
                : 1 + (int) (last.watts().getAsInt() / WATTS_PER_PORT);
    }
}
