package walt.cli.sets;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes many names briefly, as a device set can be written: {@code rpi-1, rpi-2, rpi-3} as {@code rpi-[1-3]}. */
public final class Folding {
    private Folding() {}

    /** The names in the order in which they come; neighbours that count up become ranges, those of one kind share brackets. */
    public static String fold(List<String> names) {
        List<Group> groups = new ArrayList<>();
        for (String name : names) {
            NumberedName next = NumberedName.of(name);
            if (groups.isEmpty() || !groups.getLast().takes(next)) {
                groups.add(new Group(next));
            } else {
                groups.getLast().add(next);
            }
        }
        return groups.stream().map(Group::text).collect(Collectors.joining(", "));
    }

    /** A name around its last number; {@code digits} is empty when it holds none. */
    private record NumberedName(String head, String digits, String tail) {

        static NumberedName of(String name) {
            int end = name.length();
            while (end > 0 && !isDigit(name.charAt(end - 1))) {
                end--;
            }
            int start = end;
            while (start > 0 && isDigit(name.charAt(start - 1))) {
                start--;
            }
            return new NumberedName(name.substring(0, start), name.substring(start, end), name.substring(end));
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }

        boolean isLike(NumberedName other) {
            return !digits.isEmpty() && !other.digits.isEmpty() && head.equals(other.head) && tail.equals(other.tail);
        }

        // rpi-09 goes on with rpi-10, and rpi-9 with rpi-10, but rpi-9 not with rpi-010: a range could not be read
        // back.
        boolean precedes(NumberedName next) {
            boolean padded = digits.startsWith("0") || next.digits.startsWith("0");
            return (digits.length() == next.digits.length() || !padded)
                    && new BigInteger(digits).add(BigInteger.ONE).equals(new BigInteger(next.digits));
        }
    }

    /** Names that differ in one number only: finished ranges, and the one that may still grow. */
    private static final class Group {
        private final List<String> ranges = new ArrayList<>();
        private NumberedName start;
        private NumberedName end;

        Group(NumberedName first) {
            start = first;
            end = first;
        }

        boolean takes(NumberedName next) {
            return start.isLike(next);
        }

        void add(NumberedName next) {
            if (!end.precedes(next)) {
                ranges.add(range());
                start = next;
            }
            end = next;
        }

        private String range() {
            return start.equals(end) ? start.digits() : start.digits() + "-" + end.digits();
        }

        String text() {
            boolean single = ranges.isEmpty() && start.equals(end);
            ranges.add(range());
            String numbers = String.join(",", ranges);
            return start.head() + (single ? numbers : "[" + numbers + "]") + start.tail();
        }
    }
}
