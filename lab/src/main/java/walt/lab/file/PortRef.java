package walt.lab.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A PoE port of a switch, spelled {@code sw-1/1.3}: switch, group and row of {@code pethPsePortTable}. */
public record PortRef(String switchName, int group, int row) {

    private static final Pattern SPELLING = Pattern.compile("([^/\\s]+)/(\\d{1,9})\\.(\\d{1,9})");

    /**
     * Reads a port.
     *
     * @throws IllegalArgumentException when the text is spelled differently
     */
    public static PortRef parse(String text) {
        Matcher matcher = SPELLING.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a port, which is spelled like sw-1/1.3");
        }
        return new PortRef(matcher.group(1), Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)));
    }

    @Override
    public String toString() {
        return switchName + "/" + group + "." + row;
    }
}
