package walt.reboot.poe;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.inventory.PoeRow;

/**
 * How many ports of a switch its power supply allows to come back at the same time.
 *
 * <p>A port that is switched on again may ask for 15.4 W (class 0 of IEEE 802.3af, which is what boards without a class get)
 * whatever it drew before, and a supply that is asked for too much drops ports, in an order of its own. Those that are cut now
 * are no longer in the consumption, and those that were switched on are not yet: a switch takes up to a minute to detect what is
 * plugged in. So what is left is for them, until each was seen delivering. One port alone takes no more than it had.
 */
final class PowerBudget {
    private static final double WATTS_PER_PORT = 15.4;
    private static final Duration BELIEVED = Duration.ofSeconds(5);
    /** How long a switch is not asked that doesn't say, and for how long an answer may be lost by one that did. */
    private static final Duration WITHOUT_WORD = Duration.ofMinutes(1);

    private final Source source;
    private final PoeSwitches switches;
    private final PortsInWork inWork;
    private final SteadyTime time;
    // one small entry per switch at most
    private final Map<UUID, Known> known = new ConcurrentHashMap<>();

    PowerBudget(Source source, PoeSwitches switches, PortsInWork inWork, SteadyTime time) {
        this.source = source;
        this.switches = switches;
        this.inWork = inWork;
        this.time = time;
    }

    /** Tells the watts that a switch has left; empty: it doesn't say. */
    interface Source {
        OptionalInt headroom(SwitchAgent agent) throws InterruptedException;
    }

    /** @param told when the switch said so, or, of one that doesn't say, was asked first */
    private record Known(OptionalInt watts, Duration told, Duration asked) {
        boolean isOld(Duration now) {
            Duration holds = watts.isPresent() ? BELIEVED : WITHOUT_WORD;
            return asked.plus(holds).compareTo(now) <= 0;
        }

        boolean outlasts(Duration now) {
            return watts.isPresent() && told.plus(WITHOUT_WORD).compareTo(now) > 0;
        }
    }

    /**
     * Whether one more port may be cycled. A switch is asked when others matter only, and every few seconds at most.
     *
     * @param others how many are being cycled
     */
    boolean bearsOneMore(SwitchAgent agent, int others) throws InterruptedException {
        if (others == 0 && starting(agent).isEmpty()) {
            return true;
        }
        OptionalInt watts = watts(agent);
        int before = others + starting(agent).size(); // by now fewer, perhaps
        return before == 0 || watts.isEmpty() || (before + 1) * WATTS_PER_PORT <= watts.getAsInt();
    }

    /** The ports that may begin to draw power at any moment, and when they were switched on. */
    private Map<PoeRow, Duration> starting(SwitchAgent agent) {
        return inWork.starting(agent.id(), time.elapsed().minus(PortOnSwitch.DETECTION));
    }

    private OptionalInt watts(SwitchAgent agent) throws InterruptedException {
        Known last = known.get(agent.id());
        if (last == null || last.isOld(time.elapsed())) {
            last = ask(agent, last);
            known.put(agent.id(), last);
        }
        return last.watts();
    }

    /** First the ports and then the supply: what those draw that are seen delivering is in its consumption. */
    private Known ask(SwitchAgent agent, @Nullable Known last) throws InterruptedException {
        boolean silent = last != null && last.watts().isEmpty();
        Map<PoeRow, Duration> delivering = silent ? Map.of() : delivering(agent);
        OptionalInt watts = source.headroom(agent);
        Duration now = time.elapsed();
        if (watts.isPresent()) {
            delivering.forEach((row, on) -> inWork.seenDelivering(agent.id(), row, on));
        } else if (last != null && last.outlasts(now)) {
            return new Known(last.watts(), last.told(), now);
        }
        return new Known(watts, now, now);
    }

    private Map<PoeRow, Duration> delivering(SwitchAgent agent) throws InterruptedException {
        Map<PoeRow, Duration> starting = starting(agent);
        if (!starting.isEmpty()) {
            starting.keySet().retainAll(switches.remembered(agent).delivering(List.copyOf(starting.keySet())));
        }
        return starting;
    }
}
