package walt.reboot.sets;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.Printable;

/**
 * One member of a device set: a name, with ranges ({@code rpi-[01-16]}, {@code pc[1-9/2,20]-[1-4]}) or wildcards ({@code
 * rpi-*}).
 */
final class NamePattern {
    /** More names than any set of a real platform has. */
    static final int MOST_NAMES = 100_000;

    private static final int LONGEST_NAME = 63;

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._\\[\\],/*?-]+");

    private final String text;

    NamePattern(String text) {
        this.text = text;
        if (!SAFE.matcher(text).matches()) {
            throw wrong("it has characters that no device name has");
        }
    }

    /** The names that the ranges stand for; they may still hold wildcards. */
    List<String> expand() {
        List<String> names = List.of("");
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('[', at);
            String plain = open < 0 ? text.substring(at) : text.substring(at, open);
            if (plain.indexOf(']') >= 0) {
                throw wrong("a ']' has no '['");
            }
            names = times(names, List.of(plain));
            if (open < 0) {
                break;
            }
            int close = text.indexOf(']', open);
            if (close < 0) {
                throw wrong("a '[' is not closed");
            }
            names = times(names, bracket(text.substring(open + 1, close)));
            at = close + 1;
        }
        return names;
    }

    private List<String> times(List<String> heads, List<String> tails) {
        if ((long) heads.size() * tails.size() > MOST_NAMES) {
            throw tooMany();
        }
        List<String> result = new ArrayList<>(heads.size() * tails.size());
        for (String head : heads) {
            for (String tail : tails) {
                if (head.length() + tail.length() > LONGEST_NAME) {
                    throw wrong("no device has a name of more than " + LONGEST_NAME + " characters");
                }
                result.add(head + tail);
            }
        }
        return result;
    }

    private List<String> bracket(String inside) {
        List<String> result = new ArrayList<>();
        for (String part : inside.split(",", -1)) {
            range(part, result);
        }
        return result;
    }

    private void range(String part, List<String> result) {
        if (!part.matches("\\d{1,15}(-\\d{1,15}(/\\d{1,15})?)?")) {
            throw wrong("'" + part + "' is not a number, a range such as 1-8, or a range with a step such as 1-9/2");
        }
        String[] ends = part.split("[-/]", -1);
        String first = ends[0];
        long from = Long.parseLong(first);
        long to = ends.length > 1 ? Long.parseLong(ends[1]) : from;
        long step = ends.length > 2 ? Long.parseLong(ends[2]) : 1;
        if (to < from || step == 0) {
            throw wrong("the range '" + part + "' is empty");
        }
        if ((to - from) / step >= MOST_NAMES - result.size()) {
            throw tooMany();
        }
        int width = first.startsWith("0") ? first.length() : 1;
        for (long number = from; number <= to; number += step) {
            String digits = Long.toString(number);
            result.add("0".repeat(Math.max(0, width - digits.length())) + digits);
        }
    }

    private BadInput tooMany() {
        return wrong("it stands for more than " + MOST_NAMES + " names");
    }

    private BadInput wrong(String why) {
        return new BadInput("nodes", "Can't read the device set '" + Printable.of(text) + "': " + why + ".");
    }
}
