package walt.reboot.topology;

import java.time.Duration;
import java.time.Instant;

/**
 * What tells a switch from another one at its address, and from itself after a restart.
 *
 * @param kind {@code sysObjectID}
 * @param upTime {@code sysUpTime}, which begins anew when the switch is restarted, and after 497 days
 */
record SwitchStamp(String kind, Duration upTime, Instant when) {
    /** Clocks of switches are a little slow or fast, and answers take their time. */
    private static final Duration TOLERANCE = Duration.ofSeconds(20);

    /** Whether it is the same switch as at that time, without a restart since. */
    boolean continues(SwitchStamp earlier) {
        Duration expected = earlier.upTime().plus(Duration.between(earlier.when(), when));
        return kind.equals(earlier.kind())
                && upTime.compareTo(earlier.upTime()) >= 0
                && upTime.plus(TOLERANCE).compareTo(expected) >= 0;
    }
}
