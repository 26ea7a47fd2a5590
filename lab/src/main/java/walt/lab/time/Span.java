package walt.lab.time;

import java.time.Duration;
import java.util.Random;

/** A duration that varies between two bounds, both inclusive, spelled in seconds: {@code 3} or {@code 2.0-2.5}. */
public record Span(Duration min, Duration max) {

    private static final double NANOS = 1e9;
    private static final double MOST_SECONDS = 86_400;

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException when min is negative or greater than max
     */
    public Span {
        if (min.isNegative() || min.compareTo(max) > 0) {
            throw new IllegalArgumentException("not a span of time: " + min + " to " + max);
        }
    }

    public static Span of(Duration exactly) {
        return new Span(exactly, exactly);
    }

    /**
     * Reads a number of seconds from 0 to 86400, or two with a dash between.
     *
     * @throws IllegalArgumentException when the text is neither
     */
    public static Span parse(String text) {
        String[] bounds = text.split("-", 2);
        Duration min = seconds(bounds[0]);
        return new Span(min, bounds.length == 1 ? min : seconds(bounds[1]));
    }

    /** A duration of the span; the generator's seed makes it repeatable. */
    public Duration draw(Random random) {
        long width = max.toNanos() - min.toNanos();
        return width == 0 ? min : min.plusNanos(random.nextLong(width + 1));
    }

    private static Duration seconds(String text) {
        double seconds;
        try {
            seconds = Double.parseDouble(text.strip());
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException("'" + text + "' is not a number of seconds", wrong);
        }
        if (!(seconds >= 0 && seconds <= MOST_SECONDS)) {
            throw new IllegalArgumentException("'" + text + "' is not a number of seconds between 0 and 86400");
        }
        return Duration.ofNanos((long) (seconds * NANOS));
    }
}
