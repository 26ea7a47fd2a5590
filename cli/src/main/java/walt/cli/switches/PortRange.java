package walt.cli.switches;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import walt.cli.exit.CommandFailed;

/** Ports or PoE rows with one range in brackets: {@code Gi1/0/[1-8]}, {@code 1.[1-8]}. */
final class PortRange {
    private static final Pattern WITH_RANGE =
            Pattern.compile("(?<before>[^\\[\\]]*)\\[(?<range>[0-9,-]+)](?<after>[^\\[\\]]*)");
    private static final Pattern SPAN = Pattern.compile("(?<first>\\d{1,6})(-(?<last>\\d{1,6}))?");
    private static final int MOST = 1000;

    private PortRange() {}

    /** All of them in their order; a text without a range stands for itself. */
    static List<String> expand(String text) {
        Matcher parts = WITH_RANGE.matcher(text);
        if (!parts.matches()) {
            return List.of(text);
        }
        List<String> all = new ArrayList<>();
        for (String span : parts.group("range").split(",", -1)) {
            for (int number : numbers(span, text)) {
                all.add(parts.group("before") + number + parts.group("after"));
            }
        }
        return all;
    }

    private static int[] numbers(String text, String whole) {
        Matcher span = SPAN.matcher(text);
        if (span.matches()) {
            int first = Integer.parseInt(span.group("first"));
            int last = span.group("last") == null ? first : Integer.parseInt(span.group("last"));
            if (last - first >= MOST) {
                throw CommandFailed.badInput(
                        "'" + whole + "' is more than " + MOST + " at once: state them in several commands.");
            }
            if (first <= last) {
                return IntStream.rangeClosed(first, last).toArray();
            }
        }
        throw CommandFailed.badInput("'" + text + "' in '" + whole + "' is no range: write it as in [1-8] or [1-4,7].");
    }
}
