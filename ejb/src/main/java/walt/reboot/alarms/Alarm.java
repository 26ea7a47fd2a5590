package walt.reboot.alarms;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.PoeRow;

/**
 * A port of a switch that needs somebody's attention.
 *
 * @param powerSwitch null when it has been forgotten meanwhile
 * @param node null when it is not known whose port it is
 * @param detail what is wrong, for the user
 */
public record Alarm(
        Kind kind,
        UUID switchId,
        @Nullable DeviceName powerSwitch,
        PoeRow row,
        @Nullable String node,
        Instant since,
        String detail) {
    /** What can be wrong. */
    public enum Kind {
        /** The server has switched the port off and could not switch it on again. */
        POWER_OWED("power-owed"),
        /** The port does not feed what it was thought to, and is not cut until somebody states what it feeds. */
        PORT_DISTRUSTED("port-distrusted");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** How the API spells it. */
        public String label() {
            return label;
        }
    }

    /** What stays the same as long as an alarm lasts. */
    record Key(Kind kind, UUID switchId, PoeRow row) {}

    Key key() {
        return new Key(kind, switchId, row);
    }
}
