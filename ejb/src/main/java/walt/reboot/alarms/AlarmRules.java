package walt.reboot.alarms;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import walt.reboot.alarms.Alarm.Kind;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.records.PowerIntent;
import walt.reboot.inventory.records.PowerPhase;
import walt.reboot.inventory.topology.DistrustedPort;

/** Decides what is an alarm; pure. A port that a reboot has just switched off is none. */
final class AlarmRules {
    private final String server;
    private final Map<UUID, DeviceName> switches;
    private final Predicate<PowerIntent> inWork;
    private final Instant now;
    private final Duration patience;

    /**
     * @param server the name of this server, which sees to its own ports only
     * @param switches their names
     * @param inWork whether somebody is just switching the port
     * @param patience how long a port may be owed power without a problem and without anybody who works on it
     */
    AlarmRules(
            String server,
            Map<UUID, DeviceName> switches,
            Predicate<PowerIntent> inWork,
            Instant now,
            Duration patience) {
        this.server = server;
        this.switches = Map.copyOf(switches);
        this.inWork = inWork;
        this.now = now;
        this.patience = patience;
    }

    /** The alarms, the oldest first. */
    List<Alarm> of(Collection<PowerIntent> intents, Collection<DistrustedPort> distrusted) {
        Stream<Alarm> owed = intents.stream().filter(this::isAlarming).map(this::owed);
        Stream<Alarm> doubted = distrusted.stream().map(this::doubted);
        return Stream.concat(owed, doubted)
                .sorted(Comparator.comparing(Alarm::since))
                .toList();
    }

    private boolean isAlarming(PowerIntent intent) {
        return intent.problem() != null || (intent.since().plus(patience).isBefore(now) && !inWork.test(intent));
    }

    private Alarm owed(PowerIntent intent) {
        DeviceName powerSwitch = switches.get(intent.switchId());
        String state = intent.phase() == PowerPhase.OFF ? "power is off on " : "power may be off on ";
        String problem = intent.problem();
        String detail = state + name(powerSwitch) + " port " + intent.row()
                + (problem == null ? "" : " and could not be switched on again (" + problem + ")")
                + ": " + whoSeesToIt(intent);
        return new Alarm(
                Kind.POWER_OWED,
                intent.switchId(),
                powerSwitch,
                intent.row(),
                intent.nodeName(),
                intent.since(),
                detail);
    }

    private String whoSeesToIt(PowerIntent intent) {
        return intent.holder().equals(server)
                ? "the server goes on trying"
                : "it was switched off by another server (server.id " + intent.holder()
                        + "): start that one, or hard-reboot " + intent.nodeName() + " with this one";
    }

    private Alarm doubted(DistrustedPort port) {
        DeviceName powerSwitch = switches.get(port.switchId());
        return new Alarm(
                Kind.PORT_DISTRUSTED,
                port.switchId(),
                powerSwitch,
                port.row(),
                null,
                port.since(),
                port.reason() + ". State what PoE row " + port.row() + " of " + name(powerSwitch)
                        + " feeds: walt device port-config " + name(powerSwitch) + " PORT poe=" + port.row());
    }

    private static String name(@Nullable DeviceName powerSwitch) {
        return powerSwitch == null ? "a switch that was forgotten" : powerSwitch.value();
    }
}
