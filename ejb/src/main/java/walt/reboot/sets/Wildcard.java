package walt.reboot.sets;

import java.util.function.Predicate;

/**
 * A name with wildcards: {@code *} stands for any text, {@code ?} for one character. No regular expression, since {@code
 * *a*a*a*b} would keep one busy for ever.
 */
final class Wildcard implements Predicate<String> {
    private final String pattern;
    private final String head;
    private final String tail;

    Wildcard(String pattern) {
        this.pattern = pattern;
        int first = 0;
        while (first < pattern.length() && !isWild(pattern.charAt(first))) {
            first++;
        }
        int last = pattern.length();
        while (last > first && !isWild(pattern.charAt(last - 1))) {
            last--;
        }
        head = pattern.substring(0, first);
        tail = pattern.substring(last);
    }

    static boolean isIn(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
    }

    private static boolean isWild(char c) {
        return c == '*' || c == '?';
    }

    /** Most names are told apart by the pattern's two ends, which is much faster: rack*-rpi-[1-990] is 990 patterns. */
    @Override
    public boolean test(String name) {
        return name.endsWith(tail) && name.startsWith(head) && matches(name);
    }

    /** Takes at most as many steps as the lengths of pattern and name multiplied. */
    private boolean matches(String name) {
        int at = 0;
        int star = -1;
        int afterStar = 0;
        for (int i = 0; i < name.length(); ) {
            if (at < pattern.length() && pattern.charAt(at) == '*') {
                star = at++;
                afterStar = i;
            } else if (at < pattern.length() && (pattern.charAt(at) == '?' || pattern.charAt(at) == name.charAt(i))) {
                at++;
                i++;
            } else if (star >= 0) {
                at = star + 1; // the last star takes one character more
                i = ++afterStar;
            } else {
                return false;
            }
        }
        return pattern.substring(at).chars().allMatch(rest -> rest == '*');
    }
}
