package walt.reboot.sets;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import walt.reboot.inventory.Printable;

/**
 * Part of a bracket: a number or a range of numbers.
 *
 * @param width of the numbers, at least; filled with zeros
 */
record NumberRange(BigInteger first, BigInteger last, BigInteger step, int width) {
    private static final Pattern SHAPE = Pattern.compile("(\\d{1,63})(?:-(\\d{1,63})(?:/(\\d{1,63}))?)?");

    /**
     * Reads {@code 7}, {@code 01-16} or {@code 1-9/2}.
     *
     * @throws IllegalArgumentException with a message for the user
     */
    static NumberRange parse(String text) {
        Matcher parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("'" + Printable.of(text)
                    + "' is not a number, a range such as 1-8, or a range with a step such as 1-9/2");
        }
        String first = parts.group(1);
        String last = parts.group(2) == null ? first : parts.group(2);
        NumberRange range = new NumberRange(
                new BigInteger(first),
                new BigInteger(last),
                parts.group(3) == null ? BigInteger.ONE : new BigInteger(parts.group(3)),
                isPadded(first) ? first.length() : 1);
        range.check(text, last);
        return range;
    }

    /** Whether zeros in front belong to the number: 01, but not 0. */
    private static boolean isPadded(String digits) {
        return digits.length() > 1 && digits.startsWith("0");
    }

    private void check(String text, String lastDigits) {
        if (last.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "the range '" + text + "' runs backwards: write the smaller number first");
        }
        if (step.signum() == 0) {
            throw new IllegalArgumentException("the step of '" + text + "' must be 1 or more");
        }
        if (isPadded(lastDigits) && lastDigits.length() != width) {
            throw new IllegalArgumentException(
                    "both ends of the range '" + text + "' need the same number of digits, as in 01-16");
        }
    }

    boolean isLongerThan(int most) {
        return last.subtract(first).divide(step).compareTo(BigInteger.valueOf(most)) >= 0;
    }

    /** Adds its numbers, of which there must not be too many. */
    void addTo(List<String> numbers) {
        for (BigInteger number = first; number.compareTo(last) <= 0; number = number.add(step)) {
            String digits = number.toString();
            numbers.add("0".repeat(Math.max(0, width - digits.length())) + digits);
        }
    }
}
