package walt.reboot.sets;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import walt.reboot.inventory.NaturalOrder;

/** Writes many names briefly: {@code rpi-1 rpi-2 rpi-3 rpi-7} as {@code rpi-[1-3], rpi-7}. */
public final class Folding {
    private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d{1,15})(\\D*)");

    private Folding() {}

    /** The names in natural order, runs of consecutive numbers as ranges. */
    public static String fold(Collection<String> names) {
        TreeSet<String> sorted = new TreeSet<>(NaturalOrder.COMPARATOR);
        sorted.addAll(names);
        List<String> items = new ArrayList<>();
        Run run = null;
        for (String name : sorted) {
            Run next = Run.of(name);
            if (run != null && run.continuesWith(next)) {
                run = run.to(next);
                continue;
            }
            if (run != null) {
                items.add(run.text());
            }
            run = next;
        }
        if (run != null) {
            items.add(run.text());
        }
        return String.join(", ", items);
    }

    /** Names that differ in one number only, which counts up; {@code first} and {@code last} are its digits. */
    private record Run(String head, String first, String last, String tail) {
        static Run of(String name) {
            Matcher matcher = NUMBERED.matcher(name);
            return matcher.matches()
                    ? new Run(matcher.group(1), matcher.group(2), matcher.group(2), matcher.group(3))
                    : new Run(name, "", "", "");
        }

        boolean continuesWith(Run next) {
            return !last.isEmpty()
                    && !next.first.isEmpty()
                    && head.equals(next.head)
                    && tail.equals(next.tail)
                    && Long.parseLong(next.first) == Long.parseLong(last) + 1
                    && sameWidth(next.first);
        }

        /** rpi-09 goes on with rpi-10; rpi-9 with rpi-10; rpi-0 with rpi-1; but rpi-9 not with rpi-010. */
        private boolean sameWidth(String next) {
            return first.length() == next.length() || !(isPadded(first) || isPadded(next));
        }

        private static boolean isPadded(String digits) {
            return digits.length() > 1 && digits.startsWith("0");
        }

        Run to(Run next) {
            return new Run(head, first, next.last, tail);
        }

        String text() {
            return first.equals(last) ? head + first + tail : head + "[" + first + "-" + last + "]" + tail;
        }
    }
}
