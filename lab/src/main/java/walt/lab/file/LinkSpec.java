package walt.lab.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cable between two switches, spelled {@code sw-1/25 = sw-2/25}.
 *
 * @param position the number of the interface counted from 1, as in its name
 */
public record LinkSpec(String switchName, int position, String otherName, int otherPosition) {

    private static final Pattern SPELLING = Pattern.compile("([^/=\\s]+)/(\\d{1,4})\\s*=\\s*([^/=\\s]+)/(\\d{1,4})");

    /**
     * Reads a link.
     *
     * @throws IllegalArgumentException when the text is spelled differently
     */
    static LinkSpec parse(String text) {
        Matcher matcher = SPELLING.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a link, which is spelled like sw-1/25 = sw-2/25");
        }
        return new LinkSpec(
                matcher.group(1),
                Integer.parseInt(matcher.group(2)),
                matcher.group(3),
                Integer.parseInt(matcher.group(4)));
    }
}
