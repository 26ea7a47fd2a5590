package walt.cli.terminal;

/** Text from servers and nodes, made harmless for a terminal: without control characters and text direction overrides. */
public final class PlainText {
    private PlainText() {}

    /** The text on one line: line ends and tabs become spaces. */
    public static String line(String text) {
        return strip(text, false);
    }

    /** The text with its lines and tabs kept. */
    public static String lines(String text) {
        return strip(text, true);
    }

    private static String strip(String text, boolean keepLines) {
        if (text.chars().noneMatch(PlainText::isControl)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isControl(c)) {
                plain.append(c);
            } else if (c == '\n' || c == '\t') {
                plain.append(keepLines ? c : ' ');
            }
        }
        return plain.toString();
    }

    // Direction overrides are not control characters by their category, but they can make a line read as another one.
    private static boolean isControl(int c) {
        return Character.isISOControl(c)
                || (c >= 0x200e && c <= 0x200f)
                || (c >= 0x2028 && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069);
    }
}
