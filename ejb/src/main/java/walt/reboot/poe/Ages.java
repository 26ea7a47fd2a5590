package walt.reboot.poe;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How long ago something was, in one word for people: {@code 3 h}. */
final class Ages {
    private static final int TWO = 2;

    private Ages() {}

    static String of(Instant when, Clock clock) {
        Duration age = Duration.between(when, clock.instant());
        if (age.toDays() >= TWO) {
            return age.toDays() + " days";
        }
        if (age.toHours() >= 1) {
            return age.toHours() + " h";
        }
        return age.toMinutes() >= 1 ? age.toMinutes() + " min" : Math.max(0, age.toSeconds()) + " s";
    }
}
