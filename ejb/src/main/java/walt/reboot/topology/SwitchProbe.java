package walt.reboot.topology;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.snmp.Column;
import walt.reboot.snmp.SnmpAgents;
import walt.reboot.snmp.Tables;

/** Looks with a single request whether what was read of a switch some minutes ago can still be true. */
public final class SwitchProbe {
    private static final String KIND = "1.3.6.1.2.1.1.2.0";
    private static final String UP_TIME = "1.3.6.1.2.1.1.3.0";
    private static final String NAME = "1.3.6.1.2.1.31.1.1.1.1.";
    private static final String DESCRIPTION = "1.3.6.1.2.1.2.2.1.2.";
    private static final int MILLIS_PER_TICK = 10;

    private final SnmpAgents agents;
    private final Clock clock;

    public SwitchProbe(SnmpAgents agents, Clock clock) {
        this.agents = agents;
        this.clock = clock;
    }

    /** Empty when the switch doesn't say. */
    Optional<SwitchStamp> stamp(SwitchAgent agent) throws Tables.Silent, InterruptedException {
        return ask(agent, List.of(UP_TIME, KIND)).flatMap(this::stamp);
    }

    /**
     * Whether it is the same switch, without a restart since, that numbers its interfaces as it did; false when it doesn't say.
     *
     * @param face the interface that matters; null: none does
     */
    boolean isAsThen(SwitchAgent agent, SwitchStamp then, @Nullable SwitchInterface face)
            throws Tables.Silent, InterruptedException {
        List<String> asked = new ArrayList<>(List.of(UP_TIME, KIND));
        if (face != null && !face.description().isEmpty()) {
            asked.add(DESCRIPTION + face.ifIndex());
        }
        if (face != null && !face.name().equals(face.description())) {
            asked.add(NAME + face.ifIndex()); // where both are the same there may be no ifName
        }
        return ask(agent, asked)
                .filter(told -> stamp(told).filter(now -> now.continues(then)).isPresent())
                .filter(told -> face == null || isStillThere(face, asked, told))
                .isPresent();
    }

    private Optional<Column> ask(SwitchAgent agent, List<String> objects) throws Tables.Silent, InterruptedException {
        return new Tables(agents, agent.target()).objects(objects);
    }

    private Optional<SwitchStamp> stamp(Column told) {
        OptionalLong ticks = told.unsigned(row(UP_TIME));
        return ticks.isEmpty()
                ? Optional.empty()
                : told.oid(row(KIND))
                        .map(kind -> new SwitchStamp(
                                kind.toString(),
                                Duration.ofMillis(ticks.getAsLong() * MILLIS_PER_TICK),
                                clock.instant()));
    }

    private static boolean isStillThere(SwitchInterface face, List<String> asked, Column told) {
        return asked.stream()
                .filter(object -> object.startsWith(DESCRIPTION) || object.startsWith(NAME))
                .allMatch(object -> Cells.text(told, row(object))
                        .equals(object.startsWith(NAME) ? face.name() : face.description()));
    }

    private static List<Integer> row(String object) {
        return Stream.of(object.split("\\.")).map(Integer::parseInt).toList();
    }
}
