package walt.reboot.inventory;

/** Foreign text made fit for messages and logs: one line, no control characters, bounded. */
public final class Printable {
    private static final int LONGEST = 200;

    private Printable() {}

    /** The text with control characters replaced by {@code ?}, cut after 200 characters. */
    public static String of(String text) {
        String head = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return head.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\u2028\\u2029]", "?");
    }
}
