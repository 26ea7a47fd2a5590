package walt.reboot.poe;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.poe.FamilyProbe.Identity;
import walt.reboot.snmp.SnmpTarget;
import walt.reboot.topology.PoeFamily;

/**
 * Which family each switch is: found out once, and remembered, in memory first. Every few minutes it is asked whether it still is the
 * same switch. One that had nothing of its vendor's better families is tried anew each time: what it does not show now, to this
 * community, it may show later. Many who ask for the same switch at once share the answer.
 */
public final class SwitchFamilies {
    private static final Duration SURE = Duration.ofMinutes(5);
    /** Short, since what an agent shows changes while operators set it up, and they look at once whether that has helped. */
    private static final Duration LIKELY = Duration.ofSeconds(30);
    /** Short, and long enough that those in line behind a dead switch don't try it one after the other. */
    private static final Duration UNKNOWN = Duration.ofSeconds(5);

    private final FamilyProbe probe;
    private final FamilyMemory memory;
    private final Clock clock;
    private final Map<UUID, Slot> slots = new ConcurrentHashMap<>();

    public SwitchFamilies(FamilyProbe probe, FamilyMemory memory, Clock clock) {
        this.probe = probe;
        this.memory = memory;
        this.clock = clock;
    }

    /** What came of looking. */
    public sealed interface Outcome {}

    /** It is one of this family. */
    public record Known(PoeFamily family) implements Outcome {}

    /** It shows no PoE table that is known here. */
    public record NoTable() implements Outcome {}

    /** It could not be asked. */
    public record Unknown(SwitchAnswer<Object> why) implements Outcome {}

    private static final class Slot {
        final ReentrantLock turn = new ReentrantLock(true);

        @Nullable
        SnmpTarget target;

        @Nullable
        Outcome outcome;

        Instant until = Instant.MIN;
    }

    /** How a switch describes itself now; "no such port" when it does not. */
    public SwitchAnswer<String> describe(SwitchAgent agent) throws InterruptedException {
        return probe.description(agent.target());
    }

    /** The family of a switch, as it was some minutes ago at most. */
    public Outcome of(SwitchAgent agent) throws InterruptedException {
        Slot slot = slots.computeIfAbsent(agent.id(), any -> new Slot());
        slot.turn.lockInterruptibly();
        try {
            Outcome known = slot.outcome;
            if (known != null
                    && agent.target().equals(slot.target)
                    && clock.instant().isBefore(slot.until)) {
                return known;
            }
            return keep(slot, agent, look(agent));
        } finally {
            slot.turn.unlock();
        }
    }

    /** The family that a switch was, without asking it; only one that nobody remembers is asked. */
    Outcome remembered(SwitchAgent agent) throws InterruptedException {
        Optional<Identity> identity = memory.recall(agent.id());
        return identity.isPresent() ? new Known(identity.get().family()) : of(agent);
    }

    private Outcome keep(Slot slot, SwitchAgent agent, Outcome fresh) {
        slot.target = agent.target();
        slot.outcome = fresh;
        slot.until = clock.instant().plus(lasting(agent, fresh));
        return fresh;
    }

    private Duration lasting(SwitchAgent agent, Outcome fresh) {
        if (!(fresh instanceof Known)) {
            return UNKNOWN;
        }
        return memory.recall(agent.id()).filter(Identity::isSure).isPresent() ? SURE : LIKELY;
    }

    private Outcome look(SwitchAgent agent) throws InterruptedException {
        return switch (probe.sysObjectId(agent.target())) {
            case SwitchAnswer.Done<String> told -> identify(agent, told.value());
            case SwitchAnswer<String> failure -> new Unknown(failure.as());
        };
    }

    private Outcome identify(SwitchAgent agent, String sysObjectId) throws InterruptedException {
        Optional<Identity> before = memory.recall(agent.id())
                .filter(identity -> identity.sysObjectId().equals(sysObjectId));
        if (before.filter(Identity::isSure).isPresent()) {
            return new Known(before.get().family());
        }
        return switch (probe.family(agent.target(), sysObjectId)) {
            case SwitchAnswer.Done<Optional<PoeFamily>> found -> {
                Optional<Identity> now = found.value().map(family -> new Identity(sysObjectId, family));
                now.filter(identity -> !before.equals(now)).ifPresent(identity -> memory.keep(agent.id(), identity));
                yield now.<Outcome>map(identity -> new Known(identity.family())).orElseGet(NoTable::new);
            }
            case SwitchAnswer<Optional<PoeFamily>> failure -> new Unknown(failure.as());
        };
    }
}
