package walt.cli.terminal;

/** One line of a terminal that is rewritten in place; where that is not possible, nothing is shown. */
public final class StatusLine {
    private static final String ERASE = "\r\u001b[K";

    private final Screen screen;
    private boolean shown;

    public StatusLine(Screen screen) {
        this.screen = screen;
    }

    /** The text on one line that is narrower than so many columns: one stays free for the cursor. */
    public static String fitted(String text, int columns) {
        String line = PlainText.line(text);
        return line.length() < columns ? line : line.substring(0, columns - 2) + "…";
    }

    /** Shows this text, cut to the width of the terminal. */
    public void show(String text) {
        showFitted(fitted(text, screen.terminal().columns()));
    }

    /** Shows a text that fits already; it may have colours. */
    public void showFitted(String line) {
        if (screen.terminal().showsProgress()) {
            write(ERASE + line);
            shown = true;
        }
    }

    /** Removes the line. */
    public void clear() {
        if (shown) {
            write(ERASE);
            shown = false;
        }
    }

    private void write(String text) {
        screen.err().print(text);
        screen.err().flush();
    }
}
