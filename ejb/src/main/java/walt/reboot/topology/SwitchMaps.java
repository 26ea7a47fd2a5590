package walt.reboot.topology;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.inventory.MacAddress;
import walt.reboot.inventory.topology.PortStatement;
import walt.reboot.snmp.Tables;

/**
 * The maps of switches, read when somebody needs one and remembered for some minutes, since ports don't change their numbers; and
 * who is heard on their ports, which is remembered for a moment only. Many who ask for the same switch at once share one reading.
 */
public final class SwitchMaps implements SwitchSight {
    private static final Duration VALID = Duration.ofMinutes(5);
    /** Short, and long enough that those in line behind a dead switch don't try it one after the other. */
    private static final Duration UNREAD = Duration.ofSeconds(10);
    /** LLDP itself is slower: devices announce themselves every 30 s. */
    private static final Duration A_MOMENT = Duration.ofSeconds(5);
    /** A client of the API waits, who can ask again. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration PATIENCE_OF_REBOOTS = Duration.ofMinutes(5);

    private final SwitchReader reader;
    private final SwitchProbe probe;
    private final Clock clock;
    private final Function<UUID, List<PortStatement>> statements;
    private final Map<SwitchAgent, Slot> slots = new ConcurrentHashMap<>();

    /** @param statements what operators say of the ports of a switch: asked each time, so that it holds at once */
    public SwitchMaps(
            SwitchReader reader, SwitchProbe probe, Clock clock, Function<UUID, List<PortStatement>> statements) {
        this.reader = reader;
        this.probe = probe;
        this.clock = clock;
        this.statements = statements;
    }

    /** What came of looking at a switch. */
    public sealed interface Outcome {}

    /** Its map. */
    public record Mapped(SwitchMap map) implements Outcome {}

    /** It can't be read; why, for the user. */
    public record Unread(String why) implements Outcome {}

    /** What came of listening at a switch. */
    public sealed interface Listening {}

    /** Who it hears. */
    public record Listened(Heard heard) implements Listening {}

    /** It can't tell; why, for the user. */
    public record Deaf(String why) implements Listening {}

    /** @param stamp what the switch was right before the reading; null: it doesn't say */
    private record Stamped(@Nullable SwitchStamp stamp, Outcome outcome) {}

    private final class Slot {
        final SharedReading<Stamped> map;
        final SharedReading<Listening> heard;
        final SharedReading<Optional<Map<Integer, Set<MacAddress>>>> learned;

        Slot(SwitchAgent agent) {
            map = new SharedReading<>(() -> read(agent), read -> read.outcome() instanceof Mapped, UNREAD, clock);
            heard = new SharedReading<>(() -> reader.listen(agent), Listened.class::isInstance, A_MOMENT, clock);
            learned = new SharedReading<>(() -> reader.learned(agent), Optional::isPresent, A_MOMENT, clock);
        }

        boolean idle() {
            return map.idle(VALID) && heard.idle(A_MOMENT) && learned.idle(A_MOMENT);
        }
    }

    /** The map of a switch, as it was some minutes ago at most. */
    public Outcome of(SwitchAgent agent) throws InterruptedException {
        return stated(agent, get(agent, VALID, PATIENCE));
    }

    /** The map of a switch as it is now. */
    public Outcome now(SwitchAgent agent) throws InterruptedException {
        return stated(agent, get(agent, Duration.ZERO, PATIENCE));
    }

    /** The map of a switch as it is now, for those who have the time that slow switches take. */
    public Outcome inTime(SwitchAgent agent) throws InterruptedException {
        return stated(agent, get(agent, Duration.ZERO, PATIENCE_OF_REBOOTS));
    }

    @Override
    public Outcome trusted(SwitchAgent agent, Function<SwitchMap, Optional<SwitchInterface>> which)
            throws InterruptedException {
        SharedReading<Stamped> readings = slot(agent).map;
        var arrived = clock.instant();
        var found = readings.get(VALID, PATIENCE_OF_REBOOTS).orElse(null);
        if (found == null) {
            return tooSlow(agent);
        }
        Outcome outcome = stated(agent, found.value().outcome());
        boolean fresh = !found.begun().isBefore(arrived);
        return fresh || !(outcome instanceof Mapped mapped)
                ? outcome
                : verified(agent, found.value().stamp(), mapped, which);
    }

    private Outcome stated(SwitchAgent agent, Outcome outcome) {
        return switch (outcome) {
            case Mapped mapped -> new Mapped(mapped.map().with(statements.apply(agent.id())));
            case Unread unread -> unread;
        };
    }

    /** @param stamp what the switch was when it was read; null: it didn't say */
    private Outcome verified(
            SwitchAgent agent,
            @Nullable SwitchStamp stamp,
            Mapped known,
            Function<SwitchMap, Optional<SwitchInterface>> which)
            throws InterruptedException {
        try {
            boolean same = stamp != null
                    && probe.isAsThen(agent, stamp, which.apply(known.map()).orElse(null));
            return same ? known : stated(agent, get(agent, Duration.ZERO, PATIENCE_OF_REBOOTS));
        } catch (Tables.Silent silent) {
            return unread(agent, silent);
        }
    }

    @Override
    public Listening listen(SwitchAgent agent) throws InterruptedException {
        return slot(agent)
                .heard
                .get(A_MOMENT, PATIENCE_OF_REBOOTS)
                .map(SharedReading.Made::value)
                .orElseGet(() -> new Deaf(tooSlow(agent).why()));
    }

    @Override
    public Optional<Map<Integer, Set<MacAddress>>> learned(SwitchAgent agent) throws InterruptedException {
        return slot(agent).learned.get(A_MOMENT, PATIENCE_OF_REBOOTS).flatMap(SharedReading.Made::value);
    }

    private Outcome get(SwitchAgent agent, Duration age, Duration patience) throws InterruptedException {
        return slot(agent)
                .map
                .get(age, patience)
                .map(made -> made.value().outcome())
                .orElseGet(() -> tooSlow(agent));
    }

    private static Unread tooSlow(SwitchAgent agent) {
        return new Unread(agent.name() + " answers so slowly that it is still being read: try again later");
    }

    private Slot slot(SwitchAgent agent) {
        slots.values().removeIf(Slot::idle);
        return slots.computeIfAbsent(agent, Slot::new);
    }

    private Stamped read(SwitchAgent agent) throws InterruptedException {
        try {
            SwitchStamp before = probe.stamp(agent).orElse(null);
            return new Stamped(
                    before,
                    switch (reader.read(agent)) {
                        case SwitchReader.Read read -> new Mapped(SwitchMap.of(read.reading()));
                        case SwitchReader.Unread unread -> new Unread(unread.why());
                    });
        } catch (Tables.Silent silent) {
            return new Stamped(null, unread(agent, silent));
        }
    }

    private static Unread unread(SwitchAgent agent, Tables.Silent silent) {
        return new Unread(agent.name() + " " + silent.getMessage());
    }
}
