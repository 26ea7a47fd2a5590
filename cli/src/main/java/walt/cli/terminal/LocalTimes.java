package walt.cli.terminal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/** Times of the API (UTC) as the user's clock shows them. */
public final class LocalTimes {
    private LocalTimes() {}

    /** To the second, such as {@code 2026-01-31 13:00:05}; what is not a time stays as it is. */
    public static String text(String utc) {
        return text(utc, ZoneId.systemDefault());
    }

    static String text(String utc, ZoneId zone) {
        try {
            LocalDateTime local =
                    LocalDateTime.ofInstant(Instant.parse(utc), zone).truncatedTo(ChronoUnit.SECONDS);
            String time = local.toLocalTime().toString();
            return local.toLocalDate() + " " + (time.length() == 5 ? time + ":00" : time);
        } catch (DateTimeParseException e) {
            return utc;
        }
    }
}
