package walt.reboot.inventory.topology;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a scan found at one switch.
 *
 * @param reason why it failed
 * @param ports how many ports it has
 * @param devices how many devices are at their ports
 * @param changes what is different from before, in sentences
 * @param oddities what was heard and can't be used; why, in sentences
 */
public record ScannedSwitch(
        String name,
        State state,
        @Nullable String reason,
        int ports,
        int devices,
        List<String> changes,
        List<String> oddities) {
    public ScannedSwitch {
        changes = List.copyOf(changes);
        oddities = List.copyOf(oddities);
    }

    /** How far it is. */
    public enum State {
        PENDING,
        RUNNING,
        DONE,
        FAILED;

        /** Whether that won't change any more. */
        public boolean isFinal() {
            return this == DONE || this == FAILED;
        }
    }

    public static ScannedSwitch pending(String name) {
        return new ScannedSwitch(name, State.PENDING, null, 0, 0, List.of(), List.of());
    }

    public static ScannedSwitch running(String name) {
        return new ScannedSwitch(name, State.RUNNING, null, 0, 0, List.of(), List.of());
    }

    public static ScannedSwitch failed(String name, String reason) {
        return new ScannedSwitch(name, State.FAILED, reason, 0, 0, List.of(), List.of());
    }
}
