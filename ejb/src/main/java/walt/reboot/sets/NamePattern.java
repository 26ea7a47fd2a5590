package walt.reboot.sets;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import walt.reboot.inventory.BadInput;

/**
 * One member of a device set: a name, with ranges ({@code rpi-[01-16]}, {@code pc[1-9/2,20]-[1-4]}) or wildcards ({@code
 * rpi-*}). The notation is that of ClusterShell's node sets and powerman's host lists.
 */
final class NamePattern {
    /** More names than any set of a real platform has. */
    static final int MOST_NAMES = 100_000;

    private static final int LONGEST_NAME = 63;

    /** All names are written anew for each of them. */
    private static final int MOST_BRACKETS = 8;

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._\\[\\],/*?-]+");

    private final Expression expression;
    private final String text;

    NamePattern(Expression expression, String text) {
        this.expression = expression;
        this.text = text;
        if (!SAFE.matcher(text).matches()) {
            throw wrong("it has characters that no device name has");
        }
    }

    /** The names that the ranges stand for; they may still hold wildcards. */
    List<String> expand() {
        if (text.chars().filter(c -> c == '[').count() > MOST_BRACKETS) {
            throw wrong("a name has at most " + MOST_BRACKETS + " brackets");
        }
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
        if (inside.indexOf('[') >= 0) {
            throw wrong("brackets can't stand within brackets");
        }
        List<String> numbers = new ArrayList<>();
        for (String part : inside.split(",", -1)) {
            try {
                NumberRange range = NumberRange.parse(part);
                if (range.isLongerThan(MOST_NAMES - numbers.size())) {
                    throw tooMany();
                }
                range.addTo(numbers);
            } catch (IllegalArgumentException unreadable) {
                throw wrong(String.valueOf(unreadable.getMessage()));
            }
        }
        return numbers;
    }

    private BadInput tooMany() {
        return wrong("it stands for more than " + MOST_NAMES + " names");
    }

    private BadInput wrong(String why) {
        return expression.unreadable(text, why);
    }
}
