package walt.cli.terminal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/** How long ago something was, as people say it. */
public final class Ages {
    private static final int DAYS_FROM = 48;

    private Ages() {}

    /** Such as {@code 40 s}, {@code 5 min}, {@code 3 h} or {@code 12 d}; empty for what is not a time (UTC). */
    public static String text(String utc, Instant now) {
        try {
            return text(Duration.between(Instant.parse(utc), now));
        } catch (DateTimeException e) {
            return "";
        }
    }

    // The server's clock may be a little ahead of this one.
    private static String text(Duration age) {
        if (age.toMinutes() < 1) {
            return Math.max(0, age.toSeconds()) + " s";
        }
        if (age.toHours() < 1) {
            return age.toMinutes() + " min";
        }
        return age.toHours() < DAYS_FROM ? age.toHours() + " h" : age.toDays() + " d";
    }
}
