package walt.reboot.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.PoeRow;
import walt.reboot.inventory.records.PowerIntent;
import walt.reboot.inventory.records.PowerPhase;
import walt.reboot.inventory.topology.DistrustedPort;

class AlarmRulesTest {
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
    private static final UUID SWITCH = new UUID(0, 1);
    private static final PoeRow ROW = new PoeRow(1, 3);

    private final List<String> log = new ArrayList<>();
    private final AlarmLog alarmLog = new AlarmLog(log::add);
    private boolean inWork;
    private String server = "server-1";

    private List<Alarm> alarms(List<PowerIntent> intents, List<DistrustedPort> distrusted) {
        Map<UUID, DeviceName> names = Map.of(SWITCH, new DeviceName("sw-1"));
        return new AlarmRules(server, names, intent -> inWork, NOW, Duration.ofMinutes(1)).of(intents, distrusted);
    }

    private static PowerIntent intent(Duration age, @Nullable String problem) {
        Instant since = NOW.minus(age);
        return new PowerIntent(
                new UUID(1, 1), SWITCH, ROW, null, null, "rpi-3", null, PowerPhase.OFF, since, problem, "server-1");
    }

    @Test
    void aPortThatWasJustSwitchedOffIsNoAlarm() {
        assertThat(alarms(List.of(intent(Duration.ofSeconds(59), null)), List.of()))
                .isEmpty();
    }

    @Test
    void aPortThatCouldNotBeSwitchedOnIsOneAtOnce() {
        assertThat(alarms(List.of(intent(Duration.ZERO, "sw-1 does not answer SNMP requests")), List.of()))
                .extracting(Alarm::detail)
                .containsExactly("power is off on sw-1 port 1.3 and could not be switched on again "
                        + "(sw-1 does not answer SNMP requests): the server goes on trying");
    }

    @Test
    void aPortThatAnotherServerOwesPowerIsLeftToItOrToAReboot() {
        server = "server-2";
        assertThat(alarms(List.of(intent(Duration.ofSeconds(61), null)), List.of()))
                .extracting(Alarm::detail)
                .containsExactly("power is off on sw-1 port 1.3: it was switched off by another server "
                        + "(server.id server-1): start that one, or hard-reboot rpi-3 with this one");
    }

    @Test
    void aPortThatNobodyWorksOnIsOneAfterAWhile() {
        List<PowerIntent> old = List.of(intent(Duration.ofSeconds(61), null));
        assertThat(alarms(old, List.of())).extracting(Alarm::node).containsExactly("rpi-3");
        inWork = true;
        assertThat(alarms(old, List.of())).isEmpty();
    }

    @Test
    void aPortThatIsNotBelievedIsOneAndTheOldestComeFirst() {
        DistrustedPort port = new DistrustedPort(SWITCH, ROW, NOW.minusSeconds(5), "the link stayed up");
        assertThat(alarms(List.of(intent(Duration.ofSeconds(1), "no answer")), List.of(port)))
                .extracting(alarm -> alarm.kind().label())
                .containsExactly("port-distrusted", "power-owed");
    }

    @Test
    void eachAlarmIsLoggedWhenItBeginsAndWhenItIsOver() {
        List<Alarm> alarms = alarms(List.of(intent(Duration.ZERO, "no answer")), List.of());
        alarmLog.now(alarms);
        alarmLog.now(alarms(List.of(intent(Duration.ofSeconds(10), "refused")), List.of()));
        assertThat(log).hasSize(1).first().asString().startsWith("ALARM power-owed (node rpi-3): power is off");
        alarmLog.now(List.of());
        alarmLog.now(List.of());
        assertThat(log).hasSize(2).last().asString().startsWith("alarm is over: power-owed");
    }
}
