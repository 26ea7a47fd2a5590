package walt.reboot.rest.json;

import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import walt.reboot.alarms.Alarm;
import walt.reboot.inventory.DeviceName;

/** The alarms, the oldest first. */
public record AlarmsJson(List<AlarmJson> alarms) {
    public static AlarmsJson of(List<Alarm> alarms) {
        return new AlarmsJson(alarms.stream().map(AlarmJson::of).toList());
    }

    /** An alarm; {@code switch} is its switch's name, {@code port} the row of its PoE table. */
    public record AlarmJson(
            String kind,
            @JsonbProperty("switch") @Nullable String powerSwitch,
            String port,
            @Nullable String node,
            String since,
            String detail) {
        static AlarmJson of(Alarm alarm) {
            DeviceName name = alarm.powerSwitch();
            return new AlarmJson(
                    alarm.kind().label(),
                    name == null ? null : name.value(),
                    alarm.row().toString(),
                    alarm.node(),
                    alarm.since().toString(),
                    alarm.detail());
        }
    }
}
