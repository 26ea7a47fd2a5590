package walt.reboot.alarms;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Tells of each alarm twice: when it begins and when it is over. */
final class AlarmLog {
    private final Consumer<String> log;
    private final Map<Alarm.Key, Alarm> told = new LinkedHashMap<>();

    AlarmLog(Consumer<String> log) {
        this.log = log;
    }

    synchronized void now(Collection<Alarm> alarms) {
        Map<Alarm.Key, Alarm> present = new LinkedHashMap<>();
        alarms.forEach(alarm -> present.put(alarm.key(), alarm));
        present.forEach((key, alarm) -> {
            if (told.putIfAbsent(key, alarm) == null) {
                log.accept("ALARM " + text(alarm));
            }
        });
        told.values().removeIf(alarm -> {
            boolean over = !present.containsKey(alarm.key());
            if (over) {
                log.accept("alarm is over: " + text(alarm));
            }
            return over;
        });
    }

    private static String text(Alarm alarm) {
        String node = alarm.node();
        return alarm.kind().label() + (node == null ? "" : " (node " + node + ")") + ": " + alarm.detail();
    }
}
