package walt.lab.file;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Unfolds names such as {@code rpi-[1-8,12]} or {@code sw-[1-2]/1.[1-24]}, the first brackets turning slowest. */
final class NameRange {

    private static final Pattern BRACKETS = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern MEMBER = Pattern.compile("(\\d{1,6})(?:-(\\d{1,6}))?");

    private NameRange() {}

    /** @throws IllegalArgumentException when the brackets hold something else than numbers and ranges */
    static List<String> unfold(String text) {
        Matcher matcher = BRACKETS.matcher(text);
        if (!matcher.find()) {
            return List.of(text);
        }
        String before = text.substring(0, matcher.start());
        List<String> after = unfold(text.substring(matcher.end()));
        List<String> names = new ArrayList<>();
        for (String number : numbers(matcher.group(1))) {
            after.forEach(rest -> names.add(before + number + rest));
        }
        return names;
    }

    private static List<String> numbers(String members) {
        return Stream.of(members.split(",", -1)).flatMap(NameRange::member).toList();
    }

    private static Stream<String> member(String text) {
        Matcher matcher = MEMBER.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'[" + text + "]' is not a range, which is spelled like [1-8] or [1-8,12].");
        }
        String first = matcher.group(1);
        int from = Integer.parseInt(first);
        int to = matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2));
        if (to < from) {
            throw new IllegalArgumentException("The range '[" + text + "]' runs backwards.");
        }
        // A first number with leading zeros gives all of them its width.
        String format = first.startsWith("0") ? "%0" + first.length() + "d" : "%d";
        return IntStream.rangeClosed(from, to).mapToObj(number -> String.format(format, number));
    }
}
