package walt.reboot.vm;

import java.time.Duration;

/**
 * When a process that ended by itself is started again: at once when it had lived for long (a reboot from inside ends the
 * process), else after a pause that doubles each time.
 *
 * @param first the pause after the first early death
 * @param longest what the pause grows to
 * @param steady a process that lived this long is well
 */
public record BackOff(Duration first, Duration longest, Duration steady) {
    private static final int MANY = 20;

    /** 1 s, 2 s, 4 s … 60 s; well after 10 s. */
    public static BackOff defaults() {
        return new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(60), Duration.ofSeconds(10));
    }

    boolean early(Duration lived) {
        return lived.compareTo(steady) < 0;
    }

    /** @param deaths early deaths in a row, this one included; at least 1 */
    Duration pause(int deaths) {
        Duration pause = first.multipliedBy(1L << Math.min(deaths - 1, MANY));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
