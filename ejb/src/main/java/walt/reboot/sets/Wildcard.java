package walt.reboot.sets;

import java.util.function.Predicate;

/**
 * A name with wildcards: {@code *} stands for any text, {@code ?} for one character. No regular expression, since {@code
 * *a*a*a*b} would keep one busy for ever.
 */
record Wildcard(String pattern) implements Predicate<String> {
    static boolean isIn(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
    }

    /** Takes at most as many steps as the lengths of pattern and name multiplied. */
    @Override
    public boolean test(String name) {
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
