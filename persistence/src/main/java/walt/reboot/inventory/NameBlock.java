package walt.reboot.inventory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All names that have the same texts and, between them, any of the numbers: {@code rack[1-2]-node[01-04]}.
 *
 * @param texts one more than there are numbers
 * @param numbers the digits that each number may have
 */
record NameBlock(List<String> texts, List<List<String>> numbers) {
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** Longer ones are not counted with, and are text. */
    private static final int MOST_DIGITS = 18;

    /** The first ones of a name are told apart, more of them are text: each costs time and memory for all names. */
    private static final int MOST_NUMBERS = 4;

    /** One name. */
    static NameBlock of(String name) {
        List<String> texts = new ArrayList<>();
        List<List<String>> numbers = new ArrayList<>();
        Matcher digits = DIGITS.matcher(name);
        int at = 0;
        while (numbers.size() < MOST_NUMBERS && digits.find()) {
            if (digits.group().length() <= MOST_DIGITS) {
                texts.add(name.substring(at, digits.start()));
                numbers.add(List.of(digits.group()));
                at = digits.end();
            }
        }
        texts.add(name.substring(at));
        return new NameBlock(texts, numbers);
    }

    /** Joins those that differ in one number only; nothing else than their names is in the result. */
    static List<NameBlock> joined(List<NameBlock> blocks, int dimension) {
        Map<NameBlock, List<String>> groups = new LinkedHashMap<>();
        List<NameBlock> result = new ArrayList<>();
        for (NameBlock block : blocks) {
            if (block.dimensions() > dimension) {
                groups.computeIfAbsent(block.with(dimension, List.of()), rest -> new ArrayList<>())
                        .addAll(block.numbers.get(dimension));
            } else {
                result.add(block);
            }
        }
        groups.forEach((rest, digits) -> result.add(rest.with(dimension, digits)));
        return result;
    }

    int dimensions() {
        return numbers.size();
    }

    String firstName() {
        return written(List::getFirst);
    }

    String text() {
        return written(NameBlock::bracket);
    }

    private NameBlock with(int dimension, List<String> digits) {
        List<List<String>> changed = new ArrayList<>(numbers);
        changed.set(dimension, digits);
        return new NameBlock(texts, changed);
    }

    private String written(Function<List<String>, String> number) {
        StringBuilder result = new StringBuilder(texts.getFirst());
        for (int i = 0; i < numbers.size(); i++) {
            result.append(number.apply(numbers.get(i))).append(texts.get(i + 1));
        }
        return result.toString();
    }

    private static String bracket(List<String> digits) {
        if (digits.size() == 1) {
            return digits.getFirst();
        }
        List<String> ranges = new ArrayList<>();
        for (int begin = 0, end = 1; begin < digits.size(); begin = end++) {
            while (end < digits.size() && follows(digits.get(begin), digits.get(end - 1), digits.get(end))) {
                end++;
            }
            String first = digits.get(begin);
            ranges.add(end == begin + 1 ? first : first + "-" + digits.get(end - 1));
        }
        return "[" + String.join(",", ranges) + "]";
    }

    /** Whether a range goes on: rpi-09 with rpi-10, rpi-9 with rpi-10, rpi-0 with rpi-1, but rpi-9 not with rpi-010. */
    private static boolean follows(String first, String last, String next) {
        boolean sameWidth = first.length() == next.length() || !(isPadded(first) || isPadded(next));
        return sameWidth && Long.parseLong(next) == Long.parseLong(last) + 1;
    }

    /** Whether zeros in front belong to the number: 01, but not 0. */
    private static boolean isPadded(String digits) {
        return digits.length() > 1 && digits.startsWith("0");
    }
}
