package walt.reboot.topology;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.inventory.topology.PortStatement;

/**
 * The maps of switches, read when somebody needs one and remembered for some minutes, since ports don't change their numbers. Many who
 * ask for the same switch at once share one reading.
 */
public final class SwitchMaps {
    private static final Duration VALID = Duration.ofMinutes(5);
    /** Short, and long enough that those in line behind a dead switch don't try it one after the other. */
    private static final Duration UNREAD = Duration.ofSeconds(10);

    private final SwitchReader reader;
    private final Clock clock;
    private final Function<UUID, List<PortStatement>> statements;
    private final Map<SwitchAgent, Slot> slots = new ConcurrentHashMap<>();

    public SwitchMaps(SwitchReader reader, Clock clock) {
        this(reader, clock, id -> List.of());
    }

    /** @param statements what operators say of the ports of a switch: asked each time, so that it holds at once */
    public SwitchMaps(SwitchReader reader, Clock clock, Function<UUID, List<PortStatement>> statements) {
        this.reader = reader;
        this.clock = clock;
        this.statements = statements;
    }

    /** What came of looking at a switch. */
    public sealed interface Outcome {}

    /** Its map. */
    public record Mapped(SwitchMap map) implements Outcome {}

    /** It can't be read; why, for the user. */
    public record Unread(String why) implements Outcome {}

    private static final class Slot {
        final ReentrantLock turn = new ReentrantLock(true);

        @Nullable
        Outcome outcome;

        Instant until = Instant.MIN;
    }

    /** The map of a switch, as it was some minutes ago at most. */
    public Outcome of(SwitchAgent agent) throws InterruptedException {
        return stated(agent, look(agent, false));
    }

    /** The map of a switch as it is now. */
    public Outcome now(SwitchAgent agent) throws InterruptedException {
        return stated(agent, look(agent, true));
    }

    private Outcome stated(SwitchAgent agent, Outcome outcome) {
        return switch (outcome) {
            case Mapped mapped -> new Mapped(mapped.map().with(statements.apply(agent.id())));
            case Unread unread -> unread;
        };
    }

    private Outcome look(SwitchAgent agent, boolean afresh) throws InterruptedException {
        forgetTheOld();
        Slot slot = slots.computeIfAbsent(agent, any -> new Slot());
        slot.turn.lockInterruptibly();
        try {
            Outcome known = slot.outcome;
            if (known != null && !afresh && clock.instant().isBefore(slot.until)) {
                return known;
            }
            Outcome fresh = read(agent);
            slot.outcome = fresh;
            slot.until = clock.instant().plus(fresh instanceof Mapped ? VALID : UNREAD);
            return fresh;
        } finally {
            slot.turn.unlock();
        }
    }

    private Outcome read(SwitchAgent agent) throws InterruptedException {
        return switch (reader.read(agent)) {
            case SwitchReader.Read read -> new Mapped(SwitchMap.of(read.reading()));
            case SwitchReader.Unread unread -> new Unread(unread.why());
        };
    }

    private void forgetTheOld() {
        slots.values().removeIf(slot -> slot.turn.tryLock() && isOld(slot));
    }

    private boolean isOld(Slot slot) {
        try {
            return slot.outcome != null && clock.instant().isAfter(slot.until) && !slot.turn.hasQueuedThreads();
        } finally {
            slot.turn.unlock();
        }
    }
}
