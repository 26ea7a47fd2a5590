package walt.reboot.inventory;

import java.util.regex.Pattern;

/** Foreign text made fit for messages and logs: one line, no control characters, bounded. */
public final class Printable {
    private static final int LONGEST = 200;
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\u2028\\u2029]");

    private Printable() {}

    /** The text with control characters replaced by {@code ?}, cut after 200 characters. */
    public static String of(String text) {
        String head = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return UNFIT.matcher(head).replaceAll("?");
    }

    /**
     * Whether the text can be kept and shown as it is: not blank, without control characters.
     *
     * @param longest in UTF-16 units, as the database counts: many an emoji is two
     */
    public static boolean fits(String text, int longest) {
        return !text.isBlank()
                && text.length() <= longest
                && !UNFIT.matcher(text).find();
    }
}
